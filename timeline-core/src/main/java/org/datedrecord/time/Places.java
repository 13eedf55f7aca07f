package org.datedrecord.time;

/// The places of a year, a month or a day: digits, and X for those that are not specified.
record Places(String text, int unspecified, int position) {
  static Places next(Cursor cursor) {
    int position = cursor.position();
    String digits = cursor.run(Cursor::isDigit);
    String unspecified = cursor.run(character -> character == 'X');
    boolean none = digits.isEmpty() && unspecified.isEmpty();
    if (none || cursor.atStranger()) {
      throw cursor.unexpected();
    }
    if (!unspecified.isEmpty() && !cursor.run(Cursor::isDigit).isEmpty()) {
      throw new UnreadableDate("an X before a given digit", position + digits.length());
    }
    return new Places(digits + unspecified, unspecified.length(), position);
  }

  int length() {
    return text.length();
  }

  int number() {
    return Integer.parseInt(text.substring(0, text.length() - unspecified));
  }

  void requireTwo(String what) {
    if (length() != 2) {
      String count = length() < 2 ? "fewer" : "more";
      throw new UnreadableDate(what + " of " + count + " than two digits", position);
    }
    if (unspecified == 1) {
      throw new UnreadableDate(what + " with one X", position + 1);
    }
  }
}
