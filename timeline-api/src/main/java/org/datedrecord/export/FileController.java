package org.datedrecord.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.datedrecord.api.FactQuery;
import org.datedrecord.api.Reading;
import org.datedrecord.api.TakesFilters;
import org.datedrecord.format.CsvStyle;
import org.datedrecord.format.FactsFile;
import org.datedrecord.format.FactsFormat;
import org.datedrecord.http.Parameters;
import org.datedrecord.http.Problem;
import org.datedrecord.http.ProblemType;
import org.datedrecord.http.Takes;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.Reader;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `/{slug}.csv` and its like: all facts that are asked for in one file, however many there are, in
/// a format of others.
@RestController
class FileController {

  private static final String MARK = "bom";
  private static final String INERT = "inert";

  private final Reader reader;
  private final Turns turns;
  private final Heads heads;

  FileController(Reader reader, Turns turns, Heads heads) {
    this.reader = reader;
    this.turns = turns;
    this.heads = heads;
  }

  @GetMapping(Heads.SLUG + ".{suffix:[a-z0-9.]+}")
  @TakesFilters
  @Takes({"asOf", "sort", "minChange", MARK, INERT})
  void file(
      @PathVariable String slug,
      @PathVariable String suffix,
      Reading reading,
      HttpServletResponse response)
      throws IOException {
    FactsFile file = FactsFile.of(suffix).orElseThrow(() -> noSuchFile(suffix));
    Parameters given = reading.given();
    FactsFormat writer = file.writer(style(file, given));
    FactFilter filter = filter(file, given);
    FactQuery.paging(given, FactQuery.MOST, null);
    reading.stream(
        file.form().mediaType(),
        () -> heads.require(slug, reading),
        () -> {
          var head = heads.of(slug, reading);
          FoundFacts facts =
              new FoundFacts(place ->
                  turns.take(() ->
                      reader.facts(
                          slug,
                          filter,
                          FactQuery.paging(given, FactQuery.MOST, place),
                          reading.moment())));
          response.setHeader(
              "Content-Disposition", "inline; filename=\"%s.%s\"".formatted(slug, suffix));
          return out -> writer.write(head, facts, out);
        });
  }

  private static FactFilter filter(FactsFile file, Parameters given) {
    FactFilter filter = FactQuery.filter(given);
    boolean all = file.tellsRetracted() && given.all("lifecycle").isEmpty();
    return all ? filter.at(Set.of()) : filter;
  }

  private static CsvStyle style(FactsFile file, Parameters given) {
    for (String name : new String[] {MARK, INERT}) {
      if (!file.isTable() && !given.all(name).isEmpty()) {
        throw Problem.ofParameter(
                ProblemType.UNKNOWN_PARAMETER, name, "Only tables take \"%s\".".formatted(name))
            .thrown();
      }
    }
    return new CsvStyle(
        truth(given, MARK, CsvStyle.USUAL.mark()), truth(given, INERT, CsvStyle.USUAL.inert()));
  }

  private static boolean truth(Parameters given, String name, boolean usual) {
    return given
        .one(
            name,
            "true or false",
            text ->
                switch (text) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw new IllegalArgumentException();
                })
        .orElse(usual);
  }

  private static RuntimeException noSuchFile(String suffix) {
    String known =
        Arrays.stream(FactsFile.values())
            .map(file -> "." + file.suffix())
            .collect(Collectors.joining(", "));
    return Problem.of(
            ProblemType.NOT_FOUND,
            "There are no files that end with .%s; there are: %s.".formatted(suffix, known))
        .thrown();
  }
}
