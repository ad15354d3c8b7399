package org.seminararchive.importing.reading;

import java.util.List;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.seminararchive.text.LinearPattern;

/** CommonMark as pages of seminars use it. */
final class MarkdownSyntax {
  private static final Parser PARSER =
      Parser.builder()
          .extensions( // One tilde stands between two times: 10:30~11:30.
              List.of(StrikethroughExtension.builder().requireTwoTildes(true).build()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(100)
          .build();

  /** What looks like the definition of a link is a reference: {@code [1]: A. Author, …}. */
  private static final LinearPattern DEFINITION =
      LinearPattern.compile("(?m)^( {0,3})\\[([^\\]\\[\\n]{1,12})\\]:");

  private MarkdownSyntax() {}

  static Node parse(String markdown) {
    return PARSER.parse(DEFINITION.matcher(markdown).replaceAll("$1\\\\[$2\\\\]:"));
  }
}
