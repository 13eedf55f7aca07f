package org.datedrecord.query;

/// The one place that says which rows count at a moment of the record.
final class AsOfRule {

  private AsOfRule() {}

  /// The condition on a table's rows, with `:asOf` for the change number.
  static String on(String table) {
    return "%1$s.recorded_from <= :asOf and (%1$s.recorded_to is null or %1$s.recorded_to > :asOf)"
        .formatted(table);
  }
}
