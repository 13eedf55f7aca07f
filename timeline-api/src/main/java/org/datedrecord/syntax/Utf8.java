package org.datedrecord.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Text in UTF-8, without the mark that some programs put before it. What cannot be decoded becomes
/// [#BROKEN]: so the item in which it stands can be rejected, and those around it are read.
public final class Utf8 {

  /// U+FFFD, which stands for nothing that anybody writes.
  public static final char BROKEN = '\ufffd';

  private static final char MARK = '\ufeff';

  private Utf8() {}

  public static Reader reader(InputStream in) throws IOException {
    return reader(in, StandardCharsets.UTF_8);
  }

  /// The same in another encoding, where a file can say so.
  static Reader reader(InputStream in, Charset encoding) throws IOException {
    PushbackReader reader =
        new PushbackReader(
            new InputStreamReader(
                in,
                encoding
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    int first = reader.read();
    if (first >= 0 && first != MARK) {
      reader.unread(first);
    }
    return reader;
  }
}
