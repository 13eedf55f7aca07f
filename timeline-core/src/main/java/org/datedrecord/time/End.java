package org.datedrecord.time;

/// An end of an interval: a date, or none.
sealed interface End permits PlainDate, End.Missing {
  enum Missing implements End {
    /// There is no end, or none is meant.
    OPEN(".."),

    /// There is an end, but nobody said which.
    UNKNOWN("");

    private final String sign;

    Missing(String sign) {
      this.sign = sign;
    }

    @Override
    public String toString() {
      return sign;
    }
  }
}
