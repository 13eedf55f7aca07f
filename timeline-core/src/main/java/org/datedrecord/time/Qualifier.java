package org.datedrecord.time;

/// How sure the one who gave a date was of it. A qualifier never moves a bound.
enum Qualifier {
  NONE(""),
  UNCERTAIN("?"),
  APPROXIMATE("~"),
  UNCERTAIN_AND_APPROXIMATE("%");

  private final String sign;

  Qualifier(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }
}
