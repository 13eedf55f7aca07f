package org.datedrecord.signal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Signals by PostgreSQL's `NOTIFY`, which speaks when a transaction commits.
///
/// One thread listens, on a connection of its own. Each second in which it hears nothing it calls
/// everyone as if it had heard everything, and so it does while it cannot listen at all: where
/// notifications do not come through, a change is seen a second later, and not never.
final class PostgresSignals implements Signals, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresSignals.class);

  private static final Set<Signal> SAID = EnumSet.allOf(Signal.class);
  private static final int PATIENCE = (int) TimeUnit.SECONDS.toMillis(1);
  private static final int SECONDS_TO_ANSWER = 2;

  private final JdbcClient jdbc;
  private final Line line;
  private final Map<Signal, List<Runnable>> ears = new EnumMap<>(Signal.class);
  private volatile boolean running;
  private boolean lost;

  PostgresSignals(JdbcClient jdbc, Line line) {
    this.jdbc = jdbc;
    this.line = line;
    for (Signal signal : Signal.values()) {
      ears.put(signal, new CopyOnWriteArrayList<>());
    }
  }

  @Override
  public void say(Signal signal) {
    jdbc.sql("select pg_notify(:channel, '')")
        .param("channel", channel(signal))
        .query((row, n) -> n)
        .single();
  }

  @Override
  public void hear(Signal signal, Runnable ear) {
    earsFor(signal).add(ear);
  }

  @Override
  public void start() {
    running = true;
    Thread.ofPlatform().daemon().name("signals").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try (Connection connection = line.open()) {
        listen(connection);
      } catch (SQLException e) {
        lose(e);
        call(SAID);
        pause();
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Signal signal : SAID) {
        statement.execute("listen " + channel(signal));
      }
    }
    if (lost) {
      LOG.info("Listening to the database again");
      lost = false;
    }
    call(SAID);
    PGConnection notified = connection.unwrap(PGConnection.class);
    while (running) {
      PGNotification[] heard = notified.getNotifications(PATIENCE);
      if (heard == null || heard.length == 0) {
        requireAnswer(connection);
        call(SAID);
      } else {
        call(signals(heard));
      }
    }
  }

  private static void requireAnswer(Connection connection) throws SQLException {
    if (!connection.isValid(SECONDS_TO_ANSWER)) {
      throw new SQLException("The database does not answer on the line that is listened to.");
    }
  }

  private void lose(SQLException e) {
    if (running && !lost) {
      LOG.warn("Cannot listen to the database, looking each second instead: {}", e.getMessage());
      lost = true;
    }
  }

  private void call(Set<Signal> signals) {
    for (Signal signal : signals) {
      for (Runnable ear : earsFor(signal)) {
        try {
          ear.run();
        } catch (RuntimeException e) {
          // It will be called again in a second at the latest.
          LOG.debug("Could not follow the signal {}", signal, e);
        }
      }
    }
  }

  private List<Runnable> earsFor(Signal signal) {
    return ears.getOrDefault(signal, List.of());
  }

  private static Set<Signal> signals(PGNotification[] heard) {
    Set<Signal> signals = EnumSet.noneOf(Signal.class);
    for (Signal signal : SAID) {
      for (PGNotification notification : heard) {
        if (notification.getName().equals(channel(signal))) {
          signals.add(signal);
        }
      }
    }
    return signals;
  }

  private static void pause() {
    try {
      Thread.sleep(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String channel(Signal signal) {
    return "dated_record_" + signal.name().toLowerCase(Locale.ROOT);
  }
}
