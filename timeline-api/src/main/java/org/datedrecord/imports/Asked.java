package org.datedrecord.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.datedrecord.foreign.CsvColumn;
import org.datedrecord.foreign.ForeignReader;
import org.datedrecord.foreign.Format;
import org.datedrecord.http.HttpProblems;
import org.datedrecord.http.Parameters;
import org.datedrecord.http.RequestIds;
import org.datedrecord.model.Refused;
import org.datedrecord.model.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/// What an import is asked to do.
///
/// @param format of the file; none for a file of edits
/// @param type how the file is written
/// @param file what it is called; empty where nobody says
record Asked(
    boolean dryRun,
    String batch,
    @Nullable Format format,
    Format.Type type,
    String file,
    Map<CsvColumn, String> columns,
    @Nullable Boolean dayFirst) {

  /// The name of the form in which records are exported whole.
  private static final String EDITS = "edits";

  private static final String FLAG = "true or false";
  private static final String NAME = "a name of at most 200 characters";

  /// Reads the parameters, and holds the type of the body against the format.
  static Asked of(Parameters given, HttpServletRequest request) {
    boolean dryRun = given.one("dryRun", FLAG, Asked::flag).orElse(false);
    String batch = given.one("batch", NAME, Asked::name).orElseGet(() -> RequestIds.of(request));
    Format format =
        given
            .one("format")
            .filter(name -> !name.equals(EDITS))
            .map(name ->
                Format.named(name)
                    .orElseThrow(() ->
                        Parameters.bad("format", "\"format\" is %s.".formatted(formats()))
                            .thrown()))
            .orElse(null);
    Map<CsvColumn, String> columns = new EnumMap<>(CsvColumn.class);
    for (CsvColumn column : CsvColumn.values()) {
      given
          .one(column.parameter())
          .map(String::strip)
          .filter(name -> !name.isEmpty())
          .ifPresent(name -> columns.put(column, name));
    }
    return new Asked(
        dryRun,
        batch,
        format,
        type(format, request.getContentType()),
        given.one("file", NAME, Asked::name).orElse(""),
        columns,
        given.one("dayFirst", FLAG, Asked::flag).orElse(null));
  }

  /// Who reads the file.
  ForeignReader reader(Format foreign) {
    return foreign.reader(type, columns, dayFirst);
  }

  private static String formats() {
    return EDITS
        + ", "
        + String.join(", ", List.of(Format.values()).stream().map(Format::term).toList());
  }

  private static Format.Type type(@Nullable Format format, @Nullable String sent) {
    List<Format.Type> types = format == null ? List.of(Format.Type.LINES) : format.types();
    String name = essence(sent);
    return types.stream()
        .filter(type -> type.names().contains(name))
        .findFirst()
        .orElseThrow(() ->
            HttpProblems.notTaken(
                    types.stream()
                        .flatMap(type -> type.names().stream())
                        .map(MediaType::parseMediaType)
                        .toList())
                .thrown());
  }

  private static String essence(@Nullable String sent) {
    try {
      return Optional.ofNullable(sent)
          .map(MediaType::parseMediaType)
          .map(type -> (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT))
          .orElse("");
    } catch (InvalidMediaTypeException e) {
      return "";
    }
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static String name(String text) {
    try {
      return Text.required("batch", text, Text.NAME);
    } catch (Refused e) {
      throw new IllegalArgumentException(e);
    }
  }
}
