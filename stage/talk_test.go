package stage

import (
	"fmt"
	"testing"
)

func TestTalk(t *testing.T) {
	t.Parallel()
	ctx, s := mustStart(t)
	alice, bruno := mustMember(ctx, t, s, "alice"), mustMember(ctx, t, s, "bruno")
	room := mustRoom(ctx, t, alice, bruno)

	hello := mustSay(ctx, t, alice, room, "Bonjour")
	if seen := mustSee(ctx, t, bruno, hello); seen.Body != "Bonjour" || seen.Sender != alice.UserID {
		t.Errorf("bruno saw %+v", seen)
	}
	answer, err := bruno.Reply(ctx, room, hello, "Salut")
	must(t, err)
	if seen := mustSee(ctx, t, alice, answer); seen.Body != "Salut" || seen.ReplyTo != hello {
		t.Errorf("alice saw %+v", seen)
	}
	inThread, err := bruno.Thread(ctx, room, hello, "Ici")
	must(t, err)
	if seen := mustSee(ctx, t, alice, inThread); !seen.InThread(hello) {
		t.Errorf("not in the thread: %+v", seen)
	}
	edit, err := alice.Edit(ctx, room, hello, "Bonsoir")
	must(t, err)
	if seen := mustSee(ctx, t, bruno, edit); !seen.Edits(hello) || seen.Body != "Bonsoir" {
		t.Errorf("not an edit: %+v", seen)
	}
	vote, err := bruno.VotePoll(ctx, room, hello, "oui")
	must(t, err)
	seen := mustSee(ctx, t, alice, vote)
	if seen.Type != "org.matrix.msc3381.poll.response" || seen.Relation != "m.reference" || seen.Target != hello ||
		fmt.Sprint(seen.Content["org.matrix.msc3381.poll.response"]) != "map[answers:[oui]]" {
		t.Errorf("not a vote: %+v", seen)
	}
}

func TestUnencrypted(t *testing.T) {
	t.Parallel()
	ctx, s := mustStart(t)
	alice, bruno := mustMember(ctx, t, s, "alice"), mustMember(ctx, t, s, "bruno")
	room := mustRoom(ctx, t, alice, bruno)
	hello := mustSay(ctx, t, alice, room, "Bonjour")

	reaction, err := bruno.React(ctx, room, hello, "👍")
	must(t, err)
	if seen := mustSeeAny(ctx, t, alice, reaction); seen.Key != "👍" || seen.Target != hello || seen.Encrypted {
		t.Errorf("not a clear reaction: %+v", seen)
	}
	redaction, err := alice.Redact(ctx, room, hello, "")
	must(t, err)
	if seen := mustSeeAny(ctx, t, bruno, redaction); seen.Type != "m.room.redaction" || seen.Target != hello {
		t.Errorf("not a redaction: %+v", seen)
	}
	clear, err := alice.SayClear(ctx, room, "En clair")
	must(t, err)
	if seen := mustSeeAny(ctx, t, bruno, clear); seen.Encrypted || seen.Body != "En clair" {
		t.Errorf("not clear: %+v", seen)
	}
	plain, err := alice.CreateRoom(ctx, "Ouvert", false, bruno.UserID)
	must(t, err)
	must(t, bruno.Join(ctx, plain))
	if seen := mustSeeAny(ctx, t, bruno, mustSay(ctx, t, alice, plain, "Ici aussi")); seen.Encrypted {
		t.Errorf("encrypted in a plain room: %+v", seen)
	}
}
