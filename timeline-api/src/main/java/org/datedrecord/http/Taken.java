package org.datedrecord.http;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.MergedAnnotations;

/// The parameters that an endpoint takes, by all that its annotations say.
///
/// @param single those that are given once
/// @param many those that may be repeated
public record Taken(List<String> single, List<String> many) {

  /// What a method takes: what it names itself, and what annotations of it name that have a name of
  /// their own.
  public static Taken of(Method method) {
    List<Takes> all =
        MergedAnnotations.from(method).stream(Takes.class)
            .map(takes -> takes.synthesize())
            .toList();
    return new Taken(
        all.stream().flatMap(takes -> Stream.of(takes.value())).toList(),
        all.stream().flatMap(takes -> Stream.of(takes.many())).toList());
  }

  /// All of them.
  public List<String> all() {
    return Stream.concat(single.stream(), many.stream()).toList();
  }
}
