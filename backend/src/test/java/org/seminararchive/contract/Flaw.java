package org.seminararchive.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A defect for which a request must be refused. */
enum Flaw {
  PARAMETER {
    @Override
    FuzzRequest in(FuzzRequest request, Random random) {
      String mark = request.uri().contains("?") ? "&" : "?";
      return request.at(
          request.uri() + mark + "no-such-" + random.nextInt(99) + "=" + random.nextInt());
    }
  },
  SEGMENT {
    @Override
    FuzzRequest in(FuzzRequest request, Random random) {
      String[] parts = request.uri().split("(?=\\?)", 2);
      return request.at(parts[0] + "/no-such-part" + (parts.length > 1 ? parts[1] : ""));
    }
  },
  ESCAPE {
    @Override
    FuzzRequest in(FuzzRequest request, Random random) {
      return request.at(
          request.uri() + (request.uri().contains("?") ? "&" : "?") + "%" + random.nextInt(9));
    }
  },
  METHOD {
    @Override
    FuzzRequest in(FuzzRequest request, Random random) {
      return request.by(
          FuzzRequests.pick(List.of("BREW", "PROPFIND", "TRACE", "get", "X"), random));
    }
  },
  TOKEN {
    @Override
    boolean fits(FuzzRequest request) {
      return request.operation().contract().has("security");
    }

    @Override
    FuzzRequest in(FuzzRequest request, Random random) {
      return with(request, "Authorization", "Bearer seminar_" + UUID.randomUUID());
    }
  },
  MEDIA_TYPE {
    @Override
    boolean fits(FuzzRequest request) {
      return takesBody(request);
    }

    @Override
    FuzzRequest in(FuzzRequest request, Random random) {
      return with(request, "Content-Type", "image/" + random.nextInt(99));
    }
  },
  VERSION {
    @Override
    boolean fits(FuzzRequest request) {
      return request.operation().takes("If-Match");
    }

    @Override
    FuzzRequest in(FuzzRequest request, Random random) {
      return with(request, "If-Match", "\"no-such-version-" + random.nextInt(99) + "\"");
    }
  },
  FORM {
    @Override
    boolean fits(FuzzRequest request) {
      return takesJson(request);
    }

    @Override
    FuzzRequest in(FuzzRequest request, Random random) {
      byte[] body = request.body() == null ? new byte[0] : request.body();
      byte[] open = "\n{\"".getBytes(StandardCharsets.UTF_8);
      byte[] both = Arrays.copyOf(body, body.length + open.length);
      System.arraycopy(open, 0, both, body.length, open.length);
      return request.saying(both);
    }
  },
  MEMBER {
    @Override
    boolean fits(FuzzRequest request) {
      return takesJson(request) && object(request) != null;
    }

    @Override
    FuzzRequest in(FuzzRequest request, Random random) {
      String text = object(request).put("noSuchMember", random.nextInt()).toString();
      return request.saying(text.getBytes(StandardCharsets.UTF_8));
    }
  };

  /** True if the defect is applicable to the request. */
  boolean fits(FuzzRequest request) {
    return true;
  }

  abstract FuzzRequest in(FuzzRequest request, Random random);

  private static FuzzRequest with(FuzzRequest request, String name, String value) {
    Map<String, String> headers = new LinkedHashMap<>(request.headers());
    headers.put(name, value);
    return request.under(headers);
  }

  private static boolean takesBody(FuzzRequest request) {
    return !request.operation().bodyTypes().isEmpty();
  }

  private static boolean takesJson(FuzzRequest request) {
    return request.operation().bodyTypes().stream().anyMatch(type -> type.endsWith("json"));
  }

  private static ObjectNode object(FuzzRequest request) {
    try {
      JsonNode tree = request.body() == null ? null : FuzzBodies.JSON.readTree(request.body());
      return tree instanceof ObjectNode object ? object : null;
    } catch (IOException e) {
      return null;
    }
  }
}
