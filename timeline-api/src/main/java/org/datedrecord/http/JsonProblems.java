package org.datedrecord.http;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.datedrecord.model.Refused;
import org.datedrecord.time.UnreadableDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Says what is wrong with a JSON body, and where: by JSON pointer.
public final class JsonProblems {

  private JsonProblems() {}

  /// The problem that a failed reading of a body stands for.
  public static Problem of(@Nullable Throwable thrown) {
    if (!(thrown instanceof JacksonException e)) {
      return Problem.at(ProblemType.MALFORMED_JSON, "", "no-body", "There is no body.");
    }
    String pointer = pointer(e);
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Unanswerable u) {
        return u.problem();
      }
      if (cause instanceof Refused r) {
        return RefusalProblems.of(r.refusal(), pointer);
      }
      if (cause instanceof UnreadableDate d) {
        return Problem.at(
                ProblemType.UNREADABLE_DATE, pointer, "unreadable-date", sentence(d.getMessage()))
            .status(422);
      }
    }
    return switch (e) {
      case UnrecognizedPropertyException u -> unknownProperty(u, pointer);
      case InvalidFormatException f -> unknownValue(f, pointer);
      case StreamConstraintsException c ->
          malformed(pointer, "too-much", "The body nests deeper than 32 levels, or is too long.");
      case StreamReadException s -> notJson(s, pointer);
      default -> mismatch(e, pointer);
    };
  }

  /// The same of one line among many, which is a text of its own.
  public static Problem ofLine(@Nullable Throwable thrown) {
    Problem problem = of(thrown);
    if (thrown instanceof StreamReadException e
        && problem.errors().stream().allMatch(fault -> fault.code().equals("malformed-json"))) {
      String place =
          e.getLocation() == null ? "." : ": see column " + e.getLocation().getColumnNr() + ".";
      return malformed(pointer(e), "malformed-json", "The line is not JSON" + place);
    }
    return problem;
  }

  private static Problem notJson(JacksonException e, String pointer) {
    return original(e).startsWith("Duplicate Object property")
        ? malformed(pointer, "duplicate-key", "This property is given twice.")
        : malformed(pointer, "malformed-json", "The body is not JSON" + place(e));
  }

  private static String original(JacksonException e) {
    String message = e.getOriginalMessage();
    return message == null ? "" : message;
  }

  private static Problem mismatch(JacksonException e, String pointer) {
    if (original(e).startsWith("Trailing token")) {
      return malformed("", "trailing-token", "The body goes on after its end.");
    }
    return Problem.at(
        ProblemType.MALFORMED_BODY,
        pointer,
        "wrong-type",
        "The value is of another type than it must be.");
  }

  private static Problem malformed(String pointer, String code, String detail) {
    return Problem.at(ProblemType.MALFORMED_JSON, pointer, code, detail);
  }

  private static Problem unknownProperty(UnrecognizedPropertyException e, String pointer) {
    Collection<Object> known = e.getKnownPropertyIds();
    String names =
        known == null
            ? ""
            : known.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    return Problem.at(
        ProblemType.MALFORMED_BODY,
        pointer,
        "unknown-property",
        "There is no such property here; there are: %s.".formatted(names));
  }

  private static Problem unknownValue(InvalidFormatException e, String pointer) {
    Class<?> target = e.getTargetType();
    if (target == null || !target.isEnum()) {
      return mismatch(e, pointer);
    }
    String words =
        Arrays.stream(target.getEnumConstants())
            .map(c -> ((Enum<?>) c).name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .collect(Collectors.joining(", "));
    return Problem.at(
        ProblemType.MALFORMED_BODY, pointer, "unknown-word", "It must be one of: " + words + ".");
  }

  private static String place(JacksonException e) {
    return e.getLocation() == null
        ? "."
        : ": see line %d, column %d."
            .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }

  /// The place of the fault. The grammar's own faults carry no path; there the parser knows.
  private static String pointer(JacksonException e) {
    if (!e.getPath().isEmpty()) {
      return e.getPath().stream()
          .map(r -> r.getPropertyName() == null ? "" + r.getIndex() : escaped(r.getPropertyName()))
          .collect(Collectors.joining("/", "/", ""));
    }
    return e.processor() instanceof JsonParser p
        ? printable(p.streamReadContext().pathAsPointer().toString())
        : "";
  }

  private static String escaped(String name) {
    return printable(name.replace("~", "~0").replace("/", "~1"));
  }

  /// The text without what cannot be sent: a name may hold half a character.
  private static String printable(String text) {
    return text.codePoints()
        .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String sentence(@Nullable String clause) {
    return clause == null || clause.isEmpty()
        ? "The date cannot be read."
        : Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
  }
}
