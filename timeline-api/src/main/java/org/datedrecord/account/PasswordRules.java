package org.datedrecord.account;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.jspecify.annotations.Nullable;

/// Which passwords are taken. Length is what counts (NIST SP 800-63B): no kinds of characters are
/// asked for, and none is refused. What is refused is what is tried first: one thing again and
/// again, keys in a row, common words only, and the names that everybody knows.
final class PasswordRules {

  static final int SHORTEST = 15;
  static final int LONGEST = 256;

  private static final String FIELD = "password";
  private static final int FEWEST_DIFFERENT = 6;
  private static final int SHORTEST_NAME = 4;
  private static final int LEFT = 8;

  /// What keyboards, alphabets and numbers run through, there and back.
  private static final List<String> ROWS =
      Stream.of(
              "abcdefghijklmnopqrstuvwxyz",
              "01234567890123456789",
              "qwertyuiop",
              "qwertzuiop",
              "azertyuiop",
              "asdfghjkl",
              "zxcvbnm",
              "yxcvbnm",
              "1qaz2wsx3edc4rfv5tgb6yhn7ujm")
          .flatMap(row -> Stream.of(row, new StringBuilder(row).reverse().toString()))
          .toList();

  private static final int RUN = 4;

  /// Words that long passwords are commonly put together from, after the lists of passwords that
  /// were found out most often.
  private static final Pattern COMMON =
      Pattern.compile(
          "(?:password|passwort|passphrase|secret|geheim|admin|administrator|root|user|login|logon"
              + "|welcome|willkommen|letmein|changeme|default|access|master|qwerty|qwertz|azerty"
              + "|iloveyou|ilove|loveyou|love|princess|sunshine|monkey|dragon|football|baseball"
              + "|superman|batman|starwars|trustno|whatever|hello|hallo|summer|winter|spring|autumn"
              + "|monday|friday|january|july|december|company|office|editor|newsroom|article"
              + "|correct|horse|battery|staple|correcthorse|abc|asdf|zxcv|test|guest|temp|this|is"
              + "|my|the|new|long|very|strong|secure|please|open|sesame|for|me|you|and|not|its|in"
              + "|internet|server|computer|michael|jennifer|jordan|charlie|shadow|freedom|killer"
              + "|pokemon|liverpool|chelsea|arsenal|barcelona|samsung|google|facebook|microsoft)+");

  private PasswordRules() {}

  /// A password as it is hashed: typed on another keyboard, it is still the same.
  static String normal(@Nullable String typed) {
    return Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC);
  }

  /// Takes a password or says why not.
  ///
  /// @param names what it must not be made of: who chooses it
  /// @throws Refused if it is too short, too long or too easily tried
  static String checked(@Nullable String typed, List<String> names) {
    String password = normal(typed);
    int length = password.codePointCount(0, password.length());
    if (password.isBlank()) {
      throw new Refused(new Refusal.Missing(FIELD));
    }
    if (length > LONGEST) {
      throw new Refused(new Refusal.TooLong(FIELD, LONGEST, length));
    }
    if (length < SHORTEST) {
      throw refused("must have at least %d characters".formatted(SHORTEST));
    }
    String plain = password.toLowerCase(Locale.ROOT);
    if (plain.chars().distinct().count() < FEWEST_DIFFERENT || plain.matches("(.{1,10})\\1+.?")) {
      throw refused("says the same thing again and again");
    }
    if (withoutRows(plain).length() < LEFT) {
      throw refused("is a row of keys, letters or numbers");
    }
    if (containsName(plain, names)) {
      throw refused("must not contain your name or that of the service");
    }
    if (COMMON.matcher(letters(plain)).matches()) {
      throw refused("is made of words that are tried first");
    }
    return password;
  }

  private static String withoutRows(String password) {
    StringBuilder left = new StringBuilder();
    for (int at = 0; at < password.length(); ) {
      int run = run(password.substring(at));
      if (run >= RUN) {
        left.append(password.charAt(at));
        at += run;
      } else {
        left.append(password.charAt(at++));
      }
    }
    return left.toString();
  }

  /// How many characters at the beginning run along a row.
  private static int run(String text) {
    int longest = 0;
    for (String row : ROWS) {
      int run = Math.min(text.length(), row.length());
      while (run > longest && !row.contains(text.substring(0, run))) {
        run--;
      }
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private static boolean containsName(String password, List<String> names) {
    String bare = bare(password);
    return Stream.concat(Stream.of("datedrecord"), names.stream().flatMap(PasswordRules::parts))
        .map(PasswordRules::bare)
        .anyMatch(name -> name.length() >= SHORTEST_NAME && bare.contains(name));
  }

  /// A name, and the part of an e-mail address that is one.
  private static Stream<String> parts(String name) {
    return Stream.of(name, name.replaceAll("@.*", ""));
  }

  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /// The letters of a word as it was meant: `p4ssw0rd-2026` is `password`.
  private static String letters(String password) {
    return password
        .replaceAll("[\\d\\p{Punct}\\s]+$", "")
        .replace('0', 'o')
        .replace('1', 'i')
        .replace('3', 'e')
        .replace('4', 'a')
        .replace('@', 'a')
        .replace('5', 's')
        .replace('$', 's')
        .replaceAll("[^\\p{L}]", "");
  }

  private static Refused refused(String why) {
    return new Refused(new Refusal.Malformed(FIELD, why));
  }
}
