package org.datedrecord.foreign;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a column of a CSV file can hold, and the names by which it is recognised, the best first.
/// Case, and whether words are joined by blanks, hyphens or underscores, does not count.
public enum CsvColumn {
  ID("id", "fact id", "event id", "uid", "uuid"),
  TITLE("title", "headline", "name", "event", "subject", "summary", "what"),
  STATEMENT("statement", "text", "description", "details", "body"),
  DATE("edtf", "date", "when", "start date", "start", "event date", "date/time", "datetime"),
  END("end date", "end", "until", "to", "end datetime"),
  WORDING("wording", "source wording", "date wording", "display date"),
  QUOTE("quote", "quotation", "quotes"),
  URL("source urls", "source url", "url", "link", "source link", "web address", "href"),
  SOURCE("source title", "sources", "source", "source name", "reference"),
  PUBLISHER("publisher", "source publisher", "outlet", "newspaper"),
  PUBLISHED("published", "source published", "publication date", "source date"),
  ACTORS("actors", "actor", "who", "people"),
  TAGS("tags", "tag", "group", "category", "categories", "lane");

  // A copy, which nothing can change.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> names;

  CsvColumn(String... names) {
    this.names = List.of(names);
  }

  /// The parameter of an import that says what the column is called.
  public String parameter() {
    return name().toLowerCase(Locale.ROOT) + "Column";
  }

  /// The column of a header that is meant where nobody says which.
  Optional<String> in(List<String> header) {
    return names.stream()
        .flatMap(name -> header.stream().filter(column -> plain(column).equals(name)))
        .findFirst();
  }

  private static String plain(String column) {
    return column.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
  }
}
