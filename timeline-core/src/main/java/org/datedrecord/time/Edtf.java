package org.datedrecord.time;

import java.time.LocalDate;
import java.util.*;

/// stub.
public record Edtf(String t) {
  public static Edtf parse(String s) {
    return new Edtf(s);
  }

  public Optional<LocalDate> earliest() {
    return Optional.empty();
  }

  public Optional<LocalDate> latest() {
    return Optional.empty();
  }

  public Days span() {
    return new Days(null, null);
  }

  public Days stated() {
    return new Days(null, null);
  }

  public List<Days> days() {
    return List.of();
  }

  public long startSecond() {
    return 0;
  }

  public long endSecond() {
    return 0;
  }

  public Precision precision() {
    return Precision.DAY;
  }

  public boolean certain() {
    return true;
  }

  public String words() {
    return t;
  }

  public boolean matches(Days d, Match m) {
    return true;
  }
}
