package org.datedrecord.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The patterns of addresses below which pages are found.
public final class Address {

  /// A timeline: any slug but the names that lead elsewhere.
  public static final String TIMELINE =
      "/{slug:(?!(?:api|actuator|data|desk|embed|error|sitemap)$)[a-z0-9]+(?:-[a-z0-9]+)*}";

  /// The id of anything.
  public static final String ID =
      "/{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";

  private Address() {}

  /// The one value of a parameter; none where it is blank, as an empty field of a form is. Several
  /// are joined to something that nothing can read.
  public static @Nullable String only(@Nullable List<String> values) {
    String value = values == null ? "" : String.join("\n", values);
    return value.isBlank() ? null : value;
  }
}
