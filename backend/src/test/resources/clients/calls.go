// What a user of the generated client writes: URL TOKEN RECEIVER, or the FILE of a message.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"

	seminar "seminar.example/seminar"
)

func must(err error) {
	if err != nil {
		fmt.Println("failed:", err)
		os.Exit(1)
	}
}

func words(text seminar.ReturnedText) string {
	if text.LocalizedText != nil {
		return text.LocalizedText.GetEn()
	}
	return *text.String
}

func named(name string) seminar.NullableLocalizedText {
	text := seminar.NewLocalizedText()
	text.SetEn(name)
	return *seminar.NewNullableLocalizedText(text)
}

func main() {
	if len(os.Args) == 2 {
		body, err := os.ReadFile(os.Args[1])
		must(err)
		var message seminar.WebhookMessage
		must(json.Unmarshal(body, &message))
		state := message.Data.TalkChange.GetState()
		fmt.Printf("received %s: %s\n", message.Type, words(state.GetTitle()))
		return
	}
	configuration := seminar.NewConfiguration()
	configuration.Servers = seminar.ServerConfigurations{{URL: os.Args[1]}}
	client := seminar.NewAPIClient(configuration)
	ctx := context.WithValue(context.Background(), seminar.ContextAccessToken, os.Args[2])
	read(ctx, client)

	request := seminar.NewWebhookRequest(os.Args[3])
	request.Series = []string{"dlap"}
	webhook, _, err := client.WebhooksAPI.CreateWebhook(ctx).WebhookRequest(*request).Execute()
	must(err)
	fmt.Println("webhook", webhook.GetState())
	write(ctx, client)
}

func read(ctx context.Context, client *seminar.APIClient) {
	all, _, err := client.TalksAPI.ListTalks(ctx).Execute()
	must(err)
	fmt.Println("list", all.Total)
	some, _, err := client.TalksAPI.ListTalks(ctx).Year([]int32{2023}).Series([]string{"mlphys"}).Language([]string{"ja"}).Execute()
	must(err)
	fmt.Println("filter", some.Total)
	english, _, err := client.TalksAPI.ListTalks(ctx).Lang("en").Execute()
	must(err)
	fmt.Println("lang", english.Items[0].Title.String != nil, english.Items[0].GetTitleLanguage())
	less, _, err := client.TalksAPI.ListTalks(ctx).Fields([]string{"title"}).Execute()
	must(err)
	fmt.Println("fields", less.Items[0].HasTitle(), !less.Items[0].HasId())
	session, _, err := client.SessionsAPI.GetSessionByNumber(ctx, "58", "dlap").Execute()
	must(err)
	var numbers []string
	for _, number := range session.Numbers {
		numbers = append(numbers, fmt.Sprintf("%s %d", number.GetSeries(), number.GetNumber()))
	}
	fmt.Println("item", strings.Join(numbers, ", "))
}

func write(ctx context.Context, client *seminar.APIClient) {
	start, err := time.Parse(time.RFC3339, "2099-05-03T10:30:00+09:00")
	must(err)
	session := seminar.NewSessionRequest(start)
	session.Series = []string{"dlap"}
	announced := seminar.NewTalkRequest(seminar.SessionPlace{SessionRequest: session})
	announced.Title = named("A talk by a generated client")
	speaker := seminar.NewSpeakerAtTalkRequest()
	speaker.Name = named("Ada Gopher")
	announced.Speakers = []seminar.SpeakerAtTalkRequest{*speaker}
	rehearsed, _, err := client.TalksAPI.CreateTalk(ctx).TalkRequest(*announced).DryRun(true).Execute()
	must(err)
	fmt.Printf("dry run %t: %s\n", rehearsed.GetDryRun(), words(rehearsed.GetTitle()))
	created, answer, err := client.TalksAPI.CreateTalk(ctx).TalkRequest(*announced).Execute()
	must(err)
	talk, _, err := client.TalksAPI.GetTalk(ctx, created.GetId()).Execute()
	must(err)
	fmt.Printf("post %d: %s\n", answer.StatusCode, words(talk.GetTitle()))
	patch := seminar.NewTalkPatch()
	patch.SetPartNil()
	remarks := seminar.NewTextPatch()
	remarks.SetEn("Changed")
	patch.SetRemarks(*remarks)
	patched, _, err := client.TalksAPI.ChangeTalk(ctx, created.GetId()).IfMatch(answer.Header.Get("ETag")).TalkPatch(*patch).Execute()
	must(err)
	fmt.Println("patch", words(patched.GetRemarks()))
}
