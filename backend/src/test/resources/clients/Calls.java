import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.openapitools.client.ApiClient;
import org.openapitools.client.api.SessionsApi;
import org.openapitools.client.api.TalksApi;
import org.openapitools.client.api.WebhooksApi;
import org.openapitools.client.model.LocalizedText;
import org.openapitools.client.model.ReturnedText;
import org.openapitools.client.model.SessionPlace;
import org.openapitools.client.model.SessionRequest;
import org.openapitools.client.model.SpeakerAtTalkRequest;
import org.openapitools.client.model.Talk;
import org.openapitools.client.model.TalkChange;
import org.openapitools.client.model.TalkPage;
import org.openapitools.client.model.TalkPatch;
import org.openapitools.client.model.TalkRequest;
import org.openapitools.client.model.TalkRequestLanguage;
import org.openapitools.client.model.TextPatch;
import org.openapitools.client.model.WebhookMessage;
import org.openapitools.client.model.WebhookRequest;
import org.openapitools.client.model.WrittenTalk;

/** What a user of the generated client writes: URL TOKEN RECEIVER, or the FILE of a message. */
public class Calls {
  public static void main(String[] args) throws Exception {
    ApiClient client = new ApiClient();
    if (args.length == 1) {
      String body = Files.readString(Path.of(args[0]));
      WebhookMessage message = client.getObjectMapper().readValue(body, WebhookMessage.class);
      TalkChange change = (TalkChange) message.getData().getActualInstance();
      System.out.println("received " + message.getType() + ": " + words(change.getState().getTitle()));
      return;
    }
    client.updateBaseUri(args[0]);
    client.setRequestInterceptor(r -> r.header("Authorization", "Bearer " + args[1]));
    read(new TalksApi(client), new SessionsApi(client));
    WebhookRequest webhook = new WebhookRequest().url(java.net.URI.create(args[2])).series(List.of("dlap"));
    System.out.println("webhook " + new WebhooksApi(client).createWebhook(webhook, null).getState());
    write(new TalksApi(client));
  }

  private static void read(TalksApi talks, SessionsApi sessions) throws Exception {
    System.out.println("list " + list(talks, null, null, null, null, null).getTotal());
    TalkPage some = list(talks, null, null, List.of("ja"), List.of("mlphys"), List.of(2023));
    System.out.println("filter " + some.getTotal());
    Talk english = list(talks, null, "en", null, null, null).getItems().get(0);
    System.out.println("lang " + (english.getTitle().getActualInstance() instanceof String)
        + " " + english.getTitleLanguage());
    Talk less = list(talks, List.of("title"), null, null, null, null).getItems().get(0);
    System.out.println("fields " + (less.getTitle() != null) + " " + (less.getId() == null));
    System.out.println("item " + sessions.getSessionByNumber("58", "dlap", null, null, null).getNumbers().stream()
        .map(n -> n.getSeries() + " " + n.getNumber()).collect(Collectors.joining(", ")));
  }

  private static TalkPage list(TalksApi talks, List<String> fields, String lang, List<String> language,
      List<String> series, List<Integer> year) throws Exception {
    return talks.listTalks(null, null, fields, null, null, null, null, null, lang, language, null, null,
        null, null, series, null, null, null, null, year);
  }

  private static void write(TalksApi talks) throws Exception {
    TalkRequest announced = new TalkRequest()
        .title(new LocalizedText().en("A talk by a generated client"))
        .language(new TalkRequestLanguage("en"))
        .addSpeakersItem(new SpeakerAtTalkRequest().name(new LocalizedText().en("Ada Java")))
        .session(new SessionPlace(new SessionRequest()
            .start(OffsetDateTime.parse("2099-05-01T10:30:00+09:00")).series(List.of("dlap"))));
    WrittenTalk rehearsed = talks.createTalk(announced, true, null);
    System.out.println("dry run " + rehearsed.getDryRun() + ": " + words(rehearsed.getTitle()));
    var created = talks.createTalkWithHttpInfo(announced, null, "a-key-of-java");
    Talk talk = talks.getTalk(created.getData().getId().toString(), null, null, null);
    System.out.println("post " + created.getStatusCode() + ": " + words(talk.getTitle()));
    String tag = created.getHeaders().get("etag").get(0);
    WrittenTalk patched = talks.changeTalk(tag, talk.getId().toString(),
        new TalkPatch().part(null).remarks(new TextPatch().en("Changed")), null);
    System.out.println("patch " + words(patched.getRemarks()));
  }

  private static String words(ReturnedText text) {
    return text.getActualInstance() instanceof LocalizedText map ? map.getEn() : text.getString();
  }
}
