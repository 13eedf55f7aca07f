package org.datedrecord.http;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// What JSON is taken: what is not known, given twice, too deep or of another type is refused, and
/// nothing is converted.
@Component
public class JsonRules implements JsonMapperBuilderCustomizer, JsonFactoryBuilderCustomizer {

  private static final int DEPTH = 32;

  @Override
  public void customize(JsonFactoryBuilder factory) {
    factory
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEPTH)
                .maxNumberLength(100)
                .maxNameLength(1_000)
                .build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
  }

  @Override
  public void customize(JsonMapper.Builder mapper) {
    mapper
        .enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .addModule(
            new SimpleModule("strict-scalars")
                .addDeserializer(String.class, new PlainText())
                .addDeserializer(UUID.class, new PlainId())
                .addDeserializer(Instant.class, new PlainInstant()));
  }

  /// Text that is text: made from nothing else, and without halves of characters.
  private static final class PlainText extends StdScalarDeserializer<String> {

    PlainText() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
      return text(parser, context, String.class);
    }
  }

  private static String text(JsonParser parser, DeserializationContext context, Class<?> type) {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      context.handleUnexpectedToken(context.constructType(type), parser);
    }
    String text = parser.getString();
    if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      throw new StreamReadException(parser, "half a character");
    }
    return text;
  }

  private static final class PlainId extends StdScalarDeserializer<UUID> {

    PlainId() {
      super(UUID.class);
    }

    @Override
    public UUID deserialize(JsonParser parser, DeserializationContext context) {
      String text = text(parser, context, UUID.class);
      return StrictId.parse(text)
          .orElseThrow(
              () -> context.weirdStringException(text, UUID.class, "no UUID of 36 characters"));
    }
  }

  /// An RFC 3339 instant.
  private static final class PlainInstant extends StdScalarDeserializer<Instant> {

    private static final Pattern FORM =
        Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

    PlainInstant() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
      String text = text(parser, context, Instant.class);
      try {
        if (FORM.matcher(text).matches()) {
          return OffsetDateTime.parse(text).toInstant();
        }
      } catch (DateTimeParseException e) {
        throw context.weirdStringException(text, Instant.class, "no instant: " + e.getMessage());
      }
      throw context.weirdStringException(text, Instant.class, "no RFC 3339 instant");
    }
  }
}
