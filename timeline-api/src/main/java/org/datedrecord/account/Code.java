package org.datedrecord.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.datedrecord.http.Hashes;

/// A code that is good once and for a short time. People type it: it has no letters that look like
/// digits, and neither hyphens nor the case of letters matter.
///
/// @param value 26 letters and digits, for 130 random bits
public record Code(String value) {

  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 26;
  private static final int GROUP = 5;
  private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");
  private static final SecureRandom RANDOM = new SecureRandom();

  /// Reads what somebody typed, whatever it is.
  public static Code typed(String text) {
    return new Code(
        BETWEEN
            .matcher(text)
            .replaceAll("")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1'));
  }

  /// A new one that nobody can guess.
  static Code random() {
    StringBuilder value = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      value.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return new Code(value.toString());
  }

  /// What is stored of it. It is fast, for 130 random bits are safe without a slow hash.
  String hash() {
    return HexFormat.of().formatHex(Hashes.sha256().digest(value.getBytes(StandardCharsets.UTF_8)));
  }

  /// As it is shown, in groups.
  public String shown() {
    return value.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }

  /// Does not give the code away, for this may reach a log.
  @Override
  public String toString() {
    return "Code[…]";
  }
}
