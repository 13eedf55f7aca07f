package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The description of the API as a program of others reads it, from which clients are generated.
class DescriptionTest {

  private final String yaml = new String(Wire.description(), StandardCharsets.UTF_8);
  private final SwaggerParseResult read = read(yaml);

  @Test
  void isReadWithoutAWord() {
    assertThat(read.getMessages()).isEmpty();
    assertThat(read.getOpenAPI().getPaths()).hasSizeGreaterThan(40);
  }

  /// Such a reader is of use only if it says what is wrong.
  @ParameterizedTest
  @CsvSource({
    "'  title: Dated Record', '  titel: Dated Record'",
    "'in: path', 'in: pfad'",
    "'operationId: ', 'operationIdd: '",
    "'responses:', 'answers:'",
  })
  void isToldFromABadOne(String good, String bad) {
    assertThat(read(yaml.replace(good, bad)).getMessages()).isNotEmpty();
  }

  /// Generated clients name their methods by these.
  @Test
  void namesEveryCallOnce() {
    List<String> names =
        read.getOpenAPI().getPaths().values().stream()
            .flatMap(path -> path.readOperations().stream())
            .map(operation -> String.valueOf(operation.getOperationId()))
            .collect(Collectors.toList());
    assertThat(names).doesNotContain("null").doesNotHaveDuplicates();
    assertThat(new TreeSet<>(names)).hasSameSizeAs(names);
  }

  private static SwaggerParseResult read(String yaml) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    return new OpenAPIV3Parser().readContents(yaml, null, options);
  }
}
