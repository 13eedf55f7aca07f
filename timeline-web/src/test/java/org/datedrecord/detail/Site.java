package org.datedrecord.detail;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.datedrecord.web.Build;
import org.datedrecord.web.Moments;
import org.datedrecord.web.Renderer;
import org.datedrecord.web.StoryReader;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/// The pages behind a timeline as they are asked for, with a story instead of the record.
final class Site {

  final StoryReader reader = new StoryReader();
  private final Renderer renderer = new Renderer();
  private final Build build = new Build();
  private final Moments moments = new Moments(reader, build);
  private final Visits visits = new Visits(reader, moments, renderer, build);
  private final MockMvcTester pages =
      MockMvcTester.create(
          MockMvcBuilders.standaloneSetup(
                  new FactController(visits, new FactReading(reader)),
                  new ContentionController(visits, reader),
                  new SourceController(visits, reader),
                  new CompareController(visits, moments, new CompareReading(reader)),
                  new EmbedController(visits, reader))
              .build());

  MvcTestResult get(String address) {
    return pages.get().uri(URI.create(address)).exchange();
  }

  /// What a browser gets that asks for a page it has.
  MvcTestResult again(String address) {
    String tag = Objects.requireNonNull(get(address).getResponse().getHeader("ETag"));
    return pages.get().uri(URI.create(address)).header("If-None-Match", tag).exchange();
  }

  String html(String address) {
    return new String(get(address).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
