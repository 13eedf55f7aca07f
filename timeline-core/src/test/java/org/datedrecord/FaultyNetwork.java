package org.datedrecord;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A network between a service and its database that can be cut, can fall silent, and can be slow.
public final class FaultyNetwork implements AutoCloseable {

  private enum State {
    FINE,
    SLOW,
    SILENT,
    CUT
  }

  private static final int SLOWNESS = 700;
  private static final int ENOUGH = 2_000;
  private static final String NOBODY = "\0 nobody";

  private final ServerSocket server;
  private final int target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final Map<Socket, String> named = new ConcurrentHashMap<>();
  private volatile State state = State.FINE;
  private volatile String outcast = NOBODY;

  /// A network to a port of this machine.
  public FaultyNetwork(int target) throws IOException {
    this.target = target;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /// Where it begins.
  public int port() {
    return server.getLocalPort();
  }

  public void mend() {
    state = State.FINE;
    outcast = NOBODY;
  }

  /// Every packet takes long.
  public void slowDown() {
    state = State.SLOW;
  }

  /// Nothing arrives any more, and nobody is told.
  public void fallSilent() {
    state = State.SILENT;
  }

  /// Only those are cut off, now and as long as this is a fine network, who give this name when
  /// they connect.
  public void shutOut(String name) {
    outcast = name;
    named.forEach((socket, given) -> {
      if (given.contains(name)) {
        close(socket);
      }
    });
  }

  /// Everybody is cut off at once, and nobody is let in.
  public void cut() {
    state = State.CUT;
    sockets.forEach(FaultyNetwork::close);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket near = server.accept();
        if (state == State.CUT) {
          close(near);
          continue;
        }
        Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
        sockets.add(near);
        sockets.add(far);
        Thread.ofVirtual().start(() -> pump(near, far, true));
        Thread.ofVirtual().start(() -> pump(far, near, false));
      } catch (IOException e) {
        // The next one may get through.
        sockets.removeIf(Socket::isClosed);
      }
    }
  }

  private void pump(Socket from, Socket to, boolean asks) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] bytes = new byte[8192];
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        if (asks && isOutcast(from, new String(bytes, 0, n, StandardCharsets.ISO_8859_1))) {
          return;
        }
        while (state == State.SILENT && !server.isClosed()) {
          Thread.sleep(20);
        }
        if (state == State.SLOW) {
          Thread.sleep(SLOWNESS);
        }
        out.write(bytes, 0, n);
      }
    } catch (IOException | InterruptedException e) {
      // The one end hears of the other's by being closed.
      return;
    } finally {
      sockets.remove(from);
      sockets.remove(to);
      named.remove(from);
    }
  }

  /// Whoever connects says in clear who they are before long.
  private boolean isOutcast(Socket from, String packet) {
    return named
        .merge(from, packet, (said, more) -> said.length() < ENOUGH ? said + more : said)
        .contains(outcast);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    sockets.forEach(FaultyNetwork::close);
  }
}
