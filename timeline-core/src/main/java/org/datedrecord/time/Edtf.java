package org.datedrecord.time;

import java.util.*;

/// stub.
public record Edtf(String t) {
  public static Edtf parse(String s) {
    return new Edtf(s);
  }
}
