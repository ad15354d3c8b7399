package org.seminararchive.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.seminararchive.text.LinearPattern;

/** Reads the lines of a Markdown page from the HTML rendered from it. */
final class MarkdownLines extends AbstractVisitor {
  private static final List<Extension> EXTENSIONS =
      // One tilde stands between two times: 10:30~11:30.
      List.of(StrikethroughExtension.builder().requireTwoTildes(true).build());

  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(100)
          .build();

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .attributeProviderFactory(context -> (AttributeProvider) MarkdownLines::delimiter)
          .build();

  /** Reads link definitions as references: {@code [1]: A. Author, …}. */
  private static final LinearPattern DEFINITION =
      LinearPattern.compile("(?m)^( {0,3})\\[([^\\]\\[\\n]{1,12})\\]:");

  private static final LinearPattern HEAD = LinearPattern.compile("^ ?(?:第|(?:19|20)[0-9]{2}|過去)");

  private MarkdownLines() {}

  static List<PageLine> of(String markdown) {
    String barred = markdown.replace("\\|", String.valueOf(TableRows.BAR));
    Node page = PARSER.parse(DEFINITION.replaceAll(barred, "$1\\\\[$2\\\\]:"));
    page.accept(new MarkdownLines());
    return HtmlLines.of(RENDERER.render(page));
  }

  @Override
  public void visit(Paragraph paragraph) {
    paragraph.prependChild(inline(HtmlLines.line(line(paragraph))));
  }

  @Override
  public void visit(Heading heading) {
    boolean underlined = heading.getSourceSpans().size() > 1;
    boolean text =
        heading.getFirstChild() instanceof Text first && !HEAD.occursIn(first.getLiteral());
    Block block = heading;
    if (underlined && heading.getLevel() == 2 && (text || heading.getSourceSpans().size() > 2)) {
      // A rule directly below a text.
      block = new Paragraph();
      heading.insertBefore(block);
      children(heading).forEach(block::appendChild);
      block.insertAfter(new ThematicBreak());
      heading.unlink();
    }
    block.prependChild(inline(HtmlLines.line(line(heading))));
  }

  @Override
  public void visit(ThematicBreak rule) {
    rule.insertBefore(html(HtmlLines.line(line(rule))));
  }

  @Override
  public void visit(HtmlBlock html) {
    html.setLiteral(HtmlLines.gap(line(html)) + html.getLiteral() + HtmlLines.gap(line(html)));
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    literal(code, code.getLiteral(), line(code));
  }

  @Override
  public void visit(FencedCodeBlock code) {
    literal(code, code.getLiteral(), line(code) + 1);
  }

  /** Code is text with its line breaks. */
  private static void literal(Block code, String text, int line) {
    var paragraph = new Paragraph();
    paragraph.appendChild(inline(HtmlLines.line(line)));
    for (String row : text.split("\n")) {
      paragraph.appendChild(new Text(row));
      paragraph.appendChild(new HardLineBreak());
    }
    code.insertAfter(paragraph);
    code.unlink();
  }

  private static void delimiter(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof OrderedList list && ")".equals(list.getMarkerDelimiter())) {
      attributes.put(HtmlLines.DELIMITER, ")");
    }
  }

  private static int line(Node block) {
    return block.getSourceSpans().isEmpty() ? 1 : block.getSourceSpans().get(0).getLineIndex() + 1;
  }

  private static List<Node> children(Node node) {
    List<Node> children = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }

  private static HtmlInline inline(String literal) {
    var html = new HtmlInline();
    html.setLiteral(literal);
    return html;
  }

  private static HtmlBlock html(String literal) {
    var html = new HtmlBlock();
    html.setLiteral(literal);
    return html;
  }
}
