package org.seminararchive.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Strict parsing of bodies: UTF-8 (RFC 8259, section 8.1), limited depth, no duplicate members.
 * {@link LongestBody} limits the size; {@link Members} reads the content.
 */
public final class JsonBody {
  private static final int DEEPEST = 16;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(50)
                          .maxNameLength(200)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private JsonBody() {}

  /**
   * @throws ApiProblem if the body is not UTF-8, not JSON, too deep or has duplicate members
   */
  public static JsonNode read(InputStream body) {
    return parse(text(body));
  }

  /**
   * The whole body as text.
   *
   * @throws ApiProblem if it is not UTF-8
   */
  public static String text(InputStream body) {
    return text(body, ProblemCode.INVALID_JSON);
  }

  /**
   * The whole body as text, for formats other than JSON.
   *
   * @param broken problem of a body that is not UTF-8
   */
  public static String text(InputStream body, ProblemCode broken) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(body.readAllBytes());
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw ApiProblem.of(broken, List.of(InputError.at("", "not-utf-8", "")));
    } catch (IOException e) {
      // The client disconnected and will not read the response.
      throw ApiProblem.of(broken, List.of(InputError.at("", "no-body", "")));
    }
  }

  /**
   * @throws ApiProblem if the text is not JSON, too deep or has duplicate members
   */
  public static JsonNode parse(String text) {
    try {
      JsonNode tree = MAPPER.readTree(text);
      if (tree == null || tree.isMissingNode()) {
        throw invalid("no-body", "");
      }
      return tree;
    } catch (StreamConstraintsException e) {
      throw invalid("too-deep", String.valueOf(DEEPEST));
    } catch (JsonProcessingException e) {
      boolean twice = e.getOriginalMessage().startsWith("Duplicate field");
      throw invalid(twice ? "member-given-twice" : "not-json", place(e.getLocation()));
    }
  }

  private static String place(JsonLocation at) {
    return at == null ? "1:1" : at.getLineNr() + ":" + at.getColumnNr();
  }

  private static ApiProblem invalid(String code, String value) {
    return ApiProblem.of(ProblemCode.INVALID_JSON, List.of(InputError.at("", code, value)));
  }
}
