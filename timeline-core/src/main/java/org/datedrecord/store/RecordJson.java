package org.datedrecord.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Locale;
import org.datedrecord.model.Change;
import org.datedrecord.model.Slug;
import org.datedrecord.time.Edtf;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.Version;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/// How the record's values are written as JSON, in the log as on the wire: dates as EDTF, words of
/// a fixed vocabulary in kebab case, a change by the name of its field. The values themselves know
/// nothing of it.
public final class RecordJson extends SimpleModule {

  private static final long serialVersionUID = 1L;

  /// Makes the module.
  public RecordJson() {
    super("dated-record");
    addSerializer(Edtf.class, ToStringSerializer.instance);
    addDeserializer(Edtf.class, new EdtfReader());
    addSerializer(Slug.class, ToStringSerializer.instance);
    addDeserializer(Slug.class, new SlugReader());
    setMixInAnnotation(Change.class, ChangeByField.class);
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.insertAnnotationIntrospector(new KebabCase());
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "field")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Change.Title.class, name = "title"),
    @JsonSubTypes.Type(value = Change.Statement.class, name = "statement"),
    @JsonSubTypes.Type(value = Change.Date.class, name = "when"),
    @JsonSubTypes.Type(value = Change.Actors.class, name = "actors"),
    @JsonSubTypes.Type(value = Change.By.class, name = "attribution")
  })
  private interface ChangeByField {}

  private static final class EdtfReader extends FromStringDeserializer<Edtf> {

    EdtfReader() {
      super(Edtf.class);
    }

    @Override
    protected Edtf _deserialize(String value, DeserializationContext context) {
      return Edtf.parse(value);
    }

    @Override
    public Edtf deserialize(JsonParser parser, DeserializationContext context) {
      return Edtf.parse(textOf(parser, context, Edtf.class));
    }
  }

  private static final class SlugReader extends FromStringDeserializer<Slug> {

    SlugReader() {
      super(Slug.class);
    }

    @Override
    protected Slug _deserialize(String value, DeserializationContext context) {
      return new Slug(value);
    }

    @Override
    public Slug deserialize(JsonParser parser, DeserializationContext context) {
      return new Slug(textOf(parser, context, Slug.class));
    }
  }

  /// The text as typed: neither trimmed, nor made from a number.
  private static String textOf(JsonParser parser, DeserializationContext context, Class<?> type) {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      context.handleUnexpectedToken(context.constructType(type), parser);
    }
    return parser.getString();
  }

  private static final class KebabCase extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Version version() {
      return Version.unknownVersion();
    }

    @Override
    public String[] findEnumValues(
        MapperConfig<?> config,
        AnnotatedClass annotatedClass,
        Enum<?>[] enumValues,
        String[] names) {
      for (int i = 0; i < enumValues.length; i++) {
        if (names[i] == null && isOurs(enumValues[i])) {
          names[i] = enumValues[i].name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
      }
      return names;
    }

    private static boolean isOurs(Enum<?> value) {
      return value.getDeclaringClass().getPackageName().startsWith("org.datedrecord.");
    }
  }
}
