package org.datedrecord.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.MissingResourceException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An XML file, read as it comes. One with a DOCTYPE is refused: nothing is fetched, and nothing
/// grows beyond what was sent.
public final class Xml {

  private static final int TEXT = 1 << 20;
  private static final int DEPTH = 50;
  private static final int DECLARATION = 200;
  private static final Pattern ENCODING =
      Pattern.compile(
          "^(?:\u00ef\u00bb\u00bf)?<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']");

  private Xml() {}

  /// What is done with a file.
  public interface Reading {

    /// Reads it from its beginning, as far as it knows it.
    void read(XMLStreamReader xml) throws XMLStreamException, IOException;
  }

  /// Reads a file. Where it breaks off, or holds what is not taken, that is rejected as one item.
  ///
  /// @param in can go back to a mark
  /// @param items how many there were so far
  public static void read(InputStream in, Unread unread, Count items, Reading reading)
      throws IOException {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(Utf8.reader(in, declared(in)));
      reading.read(xml);
      while (xml.hasNext()) {
        step(xml);
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      unread.reject(
          new Unread.Rejection(
              items.next(), "", "The XML cannot be read from here on (line %d).".formatted(line)));
    } catch (Unfit e) {
      unread.reject(new Unread.Rejection(items.next(), e.field(), e.reason()));
    }
  }

  /// Counts items.
  public static final class Count {

    private long count;

    public long next() {
      return ++count;
    }
  }

  /// The encoding that a file says it is in. It is decoded here and not by the parser, so that a
  /// byte that fits nowhere spoils the item in which it stands, and no more.
  private static Charset declared(InputStream in) throws IOException {
    in.mark(DECLARATION);
    byte[] begin = in.readNBytes(DECLARATION);
    in.reset();
    String text = new String(begin, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u00fe\u00ff") || text.startsWith("\u00ff\u00fe")) {
      return StandardCharsets.UTF_16;
    }
    Matcher declaration = ENCODING.matcher(text);
    try {
      return declaration.find() ? Charset.forName(declaration.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalArgumentException e) {
      throw new Unfit("", "The file says it is in an encoding that is not known here.");
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing is fetched");
    });
    return factory;
  }

  /// Goes to the beginning of the next element within the one that is open; false at its end.
  public static boolean child(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = step(xml);
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
    }
    return false;
  }

  /// The text in the element that begins here, and in those within it, to its end.
  public static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (step(xml)) {
        case XMLStreamConstants.START_ELEMENT -> depth = deeper(depth);
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (text.length() + xml.getTextLength() > TEXT) {
            throw new Unfit("", "It holds a text of more than %d characters.".formatted(TEXT));
          }
          text.append(xml.getText());
        }
        default -> {}
      }
    }
    return text.toString();
  }

  /// Passes over the element that begins here.
  public static void skip(XMLStreamReader xml) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = step(xml);
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth = deeper(depth);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  private static int deeper(int depth) {
    if (depth == DEPTH) {
      throw new Unfit("", "It nests deeper than %d levels.".formatted(DEPTH));
    }
    return depth + 1;
  }

  /// Goes on by one, which must be neither a DOCTYPE nor an entity.
  private static int step(XMLStreamReader xml) throws XMLStreamException {
    int event;
    try {
      event = xml.next();
    } catch (MissingResourceException e) {
      // The JDK has no words for some faults in a DOCTYPE, and fails over looking for them.
      throw new XMLStreamException(e);
    }
    if (event == XMLStreamConstants.DTD) {
      throw new Unfit("", "The file has a DOCTYPE, which is not taken.");
    }
    if (event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new Unfit("", "The file refers to an entity that it would have to define.");
    }
    return event;
  }
}
