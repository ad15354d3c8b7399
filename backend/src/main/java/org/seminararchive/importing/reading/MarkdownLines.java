package org.seminararchive.importing.reading;

import java.util.List;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.seminararchive.text.LinearPattern;

/** Reads the lines of a Markdown page, which may contain HTML. */
final class MarkdownLines extends AbstractVisitor {
  private static final LinearPattern HEAD = LinearPattern.compile("^ ?(?:第|(?:19|20)[0-9]{2}|過去)");

  private final LineBuilder lines = new LineBuilder();
  private final InlineTags tags = new InlineTags(lines);
  private int line = 1;
  private String marker = "";
  private int itemNumber = 1;

  private MarkdownLines() {}

  static List<PageLine> of(String markdown) {
    MarkdownLines visitor = new MarkdownLines();
    MarkdownSyntax.parse(markdown).accept(visitor);
    return visitor.lines.lines();
  }

  @Override
  public void visit(Paragraph paragraph) {
    block(paragraph, 0);
  }

  @Override
  public void visit(Heading heading) {
    boolean underlined = heading.getSourceSpans().size() > 1;
    boolean text =
        heading.getFirstChild() instanceof Text first && !HEAD.matcher(first.getLiteral()).find();
    if (underlined && heading.getLevel() == 2 && (text || heading.getSourceSpans().size() > 2)) {
      // A rule directly below a text.
      block(heading, 0);
      rule();
    } else {
      block(heading, heading.getLevel());
    }
  }

  @Override
  public void visit(OrderedList list) {
    int outside = itemNumber;
    itemNumber = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
    visitChildren(list);
    itemNumber = outside;
  }

  @Override
  public void visit(ListItem item) {
    if (item.getParent() instanceof OrderedList list) {
      marker = itemNumber++ + (".".equals(list.getMarkerDelimiter()) ? ". " : ") ");
    } else {
      marker = "- ";
    }
    visitChildren(item);
    marker = "";
  }

  @Override
  public void visit(ThematicBreak rule) {
    at(rule);
    rule();
  }

  private void rule() {
    lines.beginBlock(line, PageLine.RULE, "");
    lines.text("---", line);
    lines.endBlock();
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    literal(code, code.getLiteral(), 0);
  }

  @Override
  public void visit(FencedCodeBlock code) {
    literal(code, code.getLiteral(), 1);
  }

  @Override
  public void visit(HtmlBlock html) {
    at(html);
    lines.endBlock();
    HtmlLines.read(html.getLiteral(), line, lines);
    lines.endBlock();
  }

  @Override
  public void visit(Text text) {
    at(text);
    lines.text(text.getLiteral(), line);
  }

  @Override
  public void visit(Code code) {
    at(code);
    lines.text(code.getLiteral(), line);
  }

  @Override
  public void visit(Link link) {
    int from = lines.mark();
    visitChildren(link);
    lines.link(from, link.getDestination());
  }

  @Override
  public void visit(StrongEmphasis strong) {
    visitChildren(strong);
    lines.endEmphasis();
  }

  @Override
  public void visit(SoftLineBreak newline) {
    lines.softBreak();
  }

  @Override
  public void visit(HardLineBreak newline) {
    lines.hardBreak();
  }

  @Override
  public void visit(HtmlInline html) {
    tags.read(html.getLiteral());
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof Strikethrough) {
      lines.strike();
      visitChildren(node);
      lines.endStrike();
    } else {
      visitChildren(node);
    }
  }

  private void block(Node block, int level) {
    at(block);
    lines.beginBlock(line, level, marker);
    marker = "";
    visitChildren(block);
    lines.endBlock();
  }

  private void literal(Node code, String text, int skip) {
    at(code);
    lines.beginBlock(line, 0, "");
    int number = line + skip;
    for (String row : text.split("\n")) {
      lines.text(row, number++);
      lines.hardBreak();
    }
    lines.endBlock();
  }

  private void at(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (!spans.isEmpty()) {
      line = spans.get(0).getLineIndex() + 1;
    }
  }
}
