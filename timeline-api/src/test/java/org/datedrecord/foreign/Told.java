package org.datedrecord.foreign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.datedrecord.model.When;
import org.jspecify.annotations.Nullable;

/// What is read of a file, written down line by line.
final class Told implements Taker {

  final List<Item> items = new ArrayList<>();
  final List<Rejection> rejections = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  static Told of(Format format, Format.Type type, byte[] file) {
    return of(format.reader(type, Map.of(), null), file);
  }

  static Told of(ForeignReader reader, byte[] file) {
    Told told = new Told();
    try {
      reader.read(new ByteArrayInputStream(file), told);
    } catch (IOException e) {
      throw new IllegalStateException("nothing here fails", e);
    }
    return told;
  }

  @Override
  public void take(Item item) {
    items.add(item);
    switch (item) {
      case Item.Event e -> {
        line("%d: %s%s".formatted(e.place(), e.title(), e.id() == null ? "" : " {" + e.id() + "}"));
        part("says", e.statement().equals(e.title()) ? null : e.statement());
        part("words", e.words().equals(e.title()) ? null : e.words());
        when("when", e.when());
        part(
            "with",
            e.actors().stream()
                .map(actor -> actor.name() + " (" + actor.role() + ")")
                .collect(Collectors.joining("; ")));
        e.links()
            .forEach(link -> {
              part("link", link.url() + " | " + link.title() + " | " + link.publisher());
              when("of", link.published());
            });
      }
      case Item.Work w -> {
        line(
            "%d: %s%s"
                .formatted(
                    w.place(), w.publication().title(), w.id() == null ? "" : " {" + w.id() + "}"));
        part("at", w.publication().url());
        part("by", w.publication().publisher());
        part("in", w.publication().language());
        when("of", w.publication().published());
      }
    }
  }

  @Override
  public void reject(Rejection rejection) {
    rejections.add(rejection);
    line("%d! %s: %s".formatted(rejection.place(), rejection.field(), rejection.reason()));
  }

  @Override
  public void note(String words) {
    line("note: %s".formatted(words));
  }

  private void when(String name, When when) {
    if (when.edtf() != null) {
      String basis = when.basis() == When.Basis.STATED ? "" : " " + when.basis().term();
      String wording = when.wording() == null ? "" : " “" + when.wording() + "”";
      String why = when.derivation() == null ? "" : " " + when.derivation();
      part(name, when.edtf() + basis + wording + why);
    }
  }

  private void part(String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      String shown = value.length() > 500 ? value.length() + " characters" : value;
      line("   %s %s".formatted(name, shown.replace("\n", "\\n")));
    }
  }

  private void line(String words) {
    text.append(words).append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
