package org.datedrecord.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.datedrecord.event.Happening;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/// Writes events under names that never change: `FactReported`, revision `1`, and not the name of a
/// Java class. The sealed interfaces are the registry, so an event cannot be forgotten here, and a
/// class may move without history noticing.
public final class RecordSerializer extends Jackson3Serializer {

  /// Events have names of their own; whatever else is kept has the name of its class.
  private static final Pattern CLASS_NAME = Pattern.compile(".+\\..+");

  /// The revision of an event that has never changed its form. One that has is listed here, and an
  /// upcaster in [Upcasters] brings its older revisions forward.
  private static final String FIRST_REVISION = "1";

  private static final Map<String, String> LATER_REVISIONS = Map.of();

  private static final Map<String, Class<?>> EVENTS =
      leaves(Happening.class).collect(Collectors.toMap(Class::getSimpleName, type -> type));

  /// Makes the serializer of events and tokens.
  public RecordSerializer() {
    super(
        builder()
            .converter(new ChainingConverter(RecordSerializer.class.getClassLoader()))
            .jsonMapperBuilderCustomizer(RecordSerializer::customize));
  }

  /// The names under which events are stored.
  public static Map<String, Class<?>> events() {
    return EVENTS;
  }

  /// The revision in which an event is stored now.
  public static String revisionOf(String name) {
    return LATER_REVISIONS.getOrDefault(name, FIRST_REVISION);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public SerializedType typeForClass(Class type) {
    if (type != null && Happening.class.isAssignableFrom(type)) {
      String name = type.getSimpleName();
      return new SimpleSerializedType(name, revisionOf(name));
    }
    return super.typeForClass(type);
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    Class<?> event = EVENTS.get(type.getName());
    if (event == null) {
      if (CLASS_NAME.matcher(type.getName()).matches()) {
        return super.classForType(type);
      }
      // Passed over in silence, it would let an edit be judged by half of what happened.
      throw new SerializationException(
          "%s of revision %s is not known to this version of the service"
              .formatted(type.getName(), type.getRevision()));
    }
    if (!revisionOf(type.getName()).equals(type.getRevision())) {
      throw new SerializationException(
          "%s of revision %s is newer than this version of the service, or lacks an upcaster"
              .formatted(type.getName(), type.getRevision()));
    }
    return event;
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(RecordSerializer::leaves)
        : Stream.of(type);
  }

  private static void customize(JsonMapper.Builder mapper) {
    mapper
        .addModule(new RecordJson())
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
        // A replay's token holds tokens by the name of their class.
        .polymorphicTypeValidator(
            BasicPolymorphicTypeValidator.builder()
                .allowIfSubType(TrackingToken.class)
                .allowIfSubType("java.util.")
                .build());
  }
}
