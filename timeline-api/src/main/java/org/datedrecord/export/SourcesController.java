package org.datedrecord.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.datedrecord.api.Reading;
import org.datedrecord.format.BibTex;
import org.datedrecord.format.Catalogue;
import org.datedrecord.format.CslJson;
import org.datedrecord.format.Form;
import org.datedrecord.format.Head;
import org.datedrecord.http.Takes;
import org.datedrecord.view.Reader;
import org.datedrecord.view.SourceView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The sources of a timeline, as reference managers read them.
@RestController
class SourcesController {

  private interface Writes {
    void write(Head head, List<SourceView> sources, Writer out) throws IOException;
  }

  private final Reader reader;
  private final Heads heads;

  SourcesController(Reader reader, Heads heads) {
    this.reader = reader;
    this.heads = heads;
  }

  @GetMapping(Heads.SLUG + "/sources.csl.json")
  @Takes({"asOf", "minChange"})
  void csl(@PathVariable String slug, Reading reading) throws IOException {
    answer(slug, reading, Catalogue.SOURCES_CSL, CslJson::sources);
  }

  @GetMapping(Heads.SLUG + "/sources.bib")
  @Takes({"asOf", "minChange"})
  void bibtex(@PathVariable String slug, Reading reading) throws IOException {
    answer(slug, reading, Catalogue.SOURCES_BIBTEX, BibTex::sources);
  }

  private void answer(String slug, Reading reading, Form form, Writes writes) throws IOException {
    reading.stream(
        form.mediaType(),
        () -> heads.require(slug, reading),
        () -> {
          Head head = heads.of(slug, reading);
          List<SourceView> sources = reader.sources(slug, reading.moment());
          return out -> writes.write(head, sources, out);
        });
  }
}
