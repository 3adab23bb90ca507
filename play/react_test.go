package play_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"maunium.net/go/mautrix/id"

	"tocsin/play"
	"tocsin/stage"
	"tocsin/storage"
	"tocsin/transcript"
)

func isReaction(s stage.Seen) bool { return s.Type == "m.reaction" }

// mustAsk has a member say something, to which the bot can react.
func (p *posting) mustAsk(name string, s transcript.Section) (room id.RoomID, asked id.EventID) {
	p.tb.Helper()
	member, err := p.world.Member(name)
	must(p.tb, err)
	room, err = p.world.Room(s)
	must(p.tb, err)
	asked, err = member.Say(p.tb.Context(), room, "Les loyers")
	must(p.tb, err)
	return room, asked
}

// TestReactions: in an encrypted room a reaction is a sign put to an event, and the
// mark of its transaction, which is all that everybody can read. It can be taken back.
func TestReactions(t *testing.T) {
	p := mustPlay(t, "-reactions")
	for who, s := range map[string]transcript.Section{"alice": p.sealed, "chloé": p.plain} {
		_, asked := p.mustAsk(who, s)
		must(t, p.world.Post(t.Context(), s, "never said in "+s.Room,
			storage.Outgoing{Op: storage.React, Text: "contre", ReplyTo: string(asked)},
			storage.Outgoing{Op: storage.React, Text: "📝"},
		))
		heard := p.mustPost(s,
			storage.Outgoing{Op: storage.React, Text: "📝", ReplyTo: string(asked)},
			storage.Outgoing{Op: storage.Say, Text: "Noté"},
		)
		if diff := cmp.Diff("bot réagit: 📝\nbot: Noté", heard); diff != "" {
			t.Errorf("%s (-written +heard):\n%s", s.Room, diff)
		}
		txn := storage.Txn(fmt.Sprint("post ", p.posts), 0)
		member, seen := p.mustSee(who, s, isReaction)
		want := map[string]any{
			"m.relates_to": map[string]any{"rel_type": "m.annotation", "event_id": string(asked), "key": "📝"}, "tocsin.txn": txn,
		}
		if diff := cmp.Diff(want, seen.Content); diff != "" || seen.Encrypted || seen.Target != asked {
			t.Errorf("%s sees %+v %s", who, seen, diff)
		}
		if heard := p.mustPost(s, storage.Outgoing{Op: storage.Redact, Refers: txn}); heard != "bot efface" {
			t.Errorf("taken back: %q", heard)
		}
		_, err := member.Wait(t.Context(), func(s stage.Seen) bool { return s.Type == "m.room.redaction" && s.Target == seen.ID })
		must(t, err)
	}
}

// TestReactionThatWasHeard before a crash is not made again, though the bot finds it by
// walking back only, and as that of another session: by the mark inside. It can be
// taken back.
func TestReactionThatWasHeard(t *testing.T) {
	p := mustPlay(t, "-heard")
	ctx := t.Context()
	room, asked := p.mustAsk("alice", p.sealed)
	alice, err := p.world.Member("alice")
	must(t, err)
	account, err := p.world.Account(transcript.Bot)
	must(t, err)
	other, err := p.server.Login(ctx, account)
	must(t, err)
	t.Cleanup(other.Close)
	var made id.EventID
	must(t, p.world.Crash(func(store *storage.Store) error {
		out := storage.Outgoing{Op: storage.React, Text: "📝", ReplyTo: string(asked)}
		if err := play.Queue(ctx, store, room, "crash", out); err != nil {
			return err
		}
		made, err = other.SendClear(ctx, room, "m.reaction", map[string]any{
			"m.relates_to": map[string]any{"rel_type": "m.annotation", "event_id": asked, "key": "📝"},
			"tocsin.txn":   storage.Txn("crash", 0),
		})
		for range 60 { // more than one sync response holds
			if err == nil {
				_, err = alice.SayClear(ctx, room, "Blabla")
			}
		}
		return err
	}))
	lines, err := p.world.Heard(p.sealed, 1)
	must(t, err)
	if diff := cmp.Diff([]transcript.Line{{Who: transcript.Bot, Verb: transcript.React, Text: "📝"}}, lines); diff != "" {
		t.Errorf("heard otherwise:\n%s", diff)
	}
	if heard := p.mustPost(p.sealed, storage.Outgoing{Op: storage.Redact, Refers: storage.Txn("crash", 0)}); heard != "bot efface" {
		t.Errorf("taken back: %q", heard)
	}
	p.mustSee("bruno", p.sealed, func(s stage.Seen) bool { return s.Type == "m.room.redaction" && s.Target == made })
}
