package org.datedrecord.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What must be given. Edits come from outside, where anything can be left out: what is missing is
/// refused by its name and never ends in a null pointer.
public final class Given {

  private Given() {}

  /// The value, which must be there.
  public static <T> T value(String field, @Nullable T value) {
    if (value == null) {
      throw new Refused(new Refusal.Missing(field));
    }
    return value;
  }

  /// An unmodifiable copy of a list in which no element may be left out; none counts as empty.
  public static <T> List<T> list(String field, @Nullable List<T> values) {
    return values == null
        ? List.of()
        : values.stream().map(element -> value(field, element)).toList();
  }

  /// The same for a list that takes no more than so many elements.
  public static <T> List<T> list(String field, @Nullable List<T> values, int most) {
    if (values != null && values.size() > most) {
      throw new Refused(new Refusal.TooLong(field, most, values.size()));
    }
    return list(field, values);
  }
}
