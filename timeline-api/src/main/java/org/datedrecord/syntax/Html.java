package org.datedrecord.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// What a piece of HTML says: its text, and where it links to. No markup is left, and nothing of
/// what browsers would run. What a record like ours marked as standing beside the text
/// (`data-record`) is none of it; but its links are, save the one to the record itself.
///
/// @param text a paragraph is a line, and what is not shown is not there
/// @param words the first words that stand in the HTML as they are
/// @param links the web addresses, each once; of others, the text says where they lead
/// @param page the address under which a record like ours has this itself (`rel="bookmark"`)
public record Html(
    @Nullable String text, @Nullable String words, List<String> links, @Nullable String page) {

  private static final Pattern OPENING = Pattern.compile("</?[A-Za-z!]");
  private static final Pattern ENTITY =
      Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});");
  private static final String ASIDE = "data-record";
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "template", "noscript", "iframe", "object", "svg", "math", "head");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "br",
          "li",
          "ul",
          "ol",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "tr",
          "table",
          "blockquote",
          "section",
          "article",
          "pre",
          "hr",
          "dt",
          "dd",
          "figure",
          "figcaption");

  public Html {
    links = List.copyOf(links);
  }

  public static Html of(@Nullable String raw) {
    if (raw == null || !isMarked(raw)) {
      return new Html(raw, raw, List.of(), null);
    }
    Shown shown = new Shown();
    Jsoup.parseBodyFragment(raw).body().traverse(shown);
    String text =
        shown
            .text
            .toString()
            .replaceAll("(?<![ \\t\\u00a0])[ \\t\\u00a0]++\\n", "\n")
            .replaceAll("\\n[ \\t\\u00a0]++", "\n")
            .replaceAll("\\n{3,}", "\n\n");
    return new Html(text, shown.words, shown.links.stream().distinct().toList(), shown.page);
  }

  private static boolean isMarked(String raw) {
    Matcher opening = OPENING.matcher(raw);
    return (opening.find() && opening.end() <= raw.lastIndexOf('>')) || ENTITY.matcher(raw).find();
  }

  private static final class Shown implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();
    private final List<String> links = new ArrayList<>();
    private @Nullable String words;
    private @Nullable String page;
    private int unseen;
    private int aside;

    @Override
    public void head(Node node, int depth) {
      if (UNSEEN.contains(node.nodeName())) {
        unseen++;
      }
      if (node.hasAttr(ASIDE)) {
        aside++;
      }
      if (unseen > 0 || aside > 0) {
        return;
      }
      if (node instanceof TextNode leaf) {
        String said = leaf.getWholeText().replaceAll("\\s+", " ");
        boolean begins = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        text.append(begins ? said.stripLeading() : said);
        if (words == null && !said.isBlank()) {
          words = said.strip();
        }
      } else if (BLOCKS.contains(node.nodeName())) {
        line();
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (UNSEEN.contains(node.nodeName())) {
        unseen--;
      } else if (unseen == 0 && node instanceof Element element) {
        if (aside > 0 && element.attr("rel").equals("bookmark")) {
          page = element.attr("href").strip();
        } else if (element.normalName().equals("a")) {
          follow(element.attr("href").strip());
        } else if (aside == 0 && BLOCKS.contains(element.normalName())) {
          line();
        }
      }
      aside -= node.hasAttr(ASIDE) ? 1 : 0;
    }

    private void line() {
      if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
        text.append('\n');
      }
    }

    private void follow(String target) {
      String scheme = target.toLowerCase(Locale.ROOT);
      if (scheme.startsWith("http://") || scheme.startsWith("https://")) {
        links.add(target);
      } else if (scheme.startsWith("//")) {
        links.add("https:" + target);
      } else if (aside == 0
          && !target.isEmpty()
          && !target.startsWith("#")
          && !scheme.startsWith("javascript:")) {
        text.append(" (").append(target).append(')');
      }
    }
  }
}
