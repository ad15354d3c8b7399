package org.seminararchive.programme;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.Reader;

/**
 * Reads YAML token by token and notes the line of everything it passes. A programme is a tree: a
 * node in two places (an alias) is refused, which also keeps a small text from becoming a huge one.
 */
final class NumberedParser extends JsonParserDelegate {
  /** Characters of a pointer: every node repeats the names around it. */
  private static final int LONGEST = 300;

  private static final int INDEX = 8;

  private LineNumbers lines = new LineNumbers();

  /** A part of the text is used in two places. */
  static final class SharedNode extends JsonParseException {
    private static final long serialVersionUID = 1L;

    private SharedNode(JsonParser parser) {
      super(parser, "an alias", parser.currentTokenLocation());
    }
  }

  /**
   * @param text read piece by piece, and closed with this parser
   */
  NumberedParser(Reader text) throws IOException {
    super(ProgrammeYaml.MAPPER.createParser(text));
  }

  /** The lines of what was read since {@link #forgetLines()}. */
  LineNumbers lines() {
    return lines;
  }

  /** Keeps memory from growing with the text. */
  void forgetLines() {
    lines = new LineNumbers();
  }

  @Override
  public JsonToken nextToken() throws IOException {
    JsonToken token = super.nextToken();
    if (token == null || token.isStructEnd()) {
      return token;
    }
    if (((YAMLParser) delegate).isCurrentAlias()) {
      throw new SharedNode(delegate);
    }
    if (length(getParsingContext()) <= LONGEST) {
      lines.note(
          getParsingContext().pathAsPointer().toString(), currentTokenLocation().getLineNr());
    }
    return token;
  }

  private static int length(JsonStreamContext place) {
    int length = 0;
    for (var at = place; at != null; at = at.getParent()) {
      length += 1 + (at.hasCurrentName() ? at.getCurrentName().length() : INDEX);
    }
    return length;
  }
}
