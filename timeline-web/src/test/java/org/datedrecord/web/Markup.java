package org.datedrecord.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/// Checks pages with the checker that browsers' makers keep, Nu.
public final class Markup {

  private Markup() {}

  /// What is wrong with a page; empty where nothing is.
  public static String problems(String html) {
    try {
      EmbeddedValidator checker = new EmbeddedValidator();
      checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
      return checker
          .validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)))
          .strip();
    } catch (IOException | SAXException e) {
      throw new AssertionError("The page could not be checked", e);
    }
  }
}
