package storage

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"tocsin/collective/assembly"
	"tocsin/collective/decision"
	"tocsin/internal/pgtest"
)

// The canaries: a text for everything that a person can write or be called by.
var canaries = map[string]string{
	"member's Matrix id": "@kanari-member:kanari.example", "member's name": "Kanari Display Name",
	"invited Matrix id": "@kanari-invited:kanari.example",
	"sender":            "@kanari-sender:kanari.example", "room's Matrix id": "!kanariroom:kanari.example",
	"room's name": "Kanari Circle Name", "encryption": "kanari.megolm.settings", "successor": "!kanarisuccessor:kanari.example",
	"position": "kanari-next-batch-token", "command": "!kanari-command text", "raw event": "kanari-ciphertext-of-event",
	"session": "kanari-session-identifier", "thread": "$kanari-thread-root", "answer": "kanari-poll-answer",
	"title": "Kanari Proposal Title", "text": "Kanari proposal text on\ntwo lines", "reason": "Kanari ballot reason",
	"draft": "Kanari guided draft", "detail": "Kanari journal detail", "said": "Kanari outgoing answer",
	"said answer": "Kanari outgoing choice", "late": "kanari-decrypted-later",
	"option": "Kanari option of a proposal", "place": "Kanari place of an action", "phrase": "kanari phrase",
	"secret choice": "kanari-secret-choice", "guest": "Kanari Guest Name", "urn's choice": "kanari-urn-choice",
	"reason to contest": "Kanari reason to contest",
	"assembly's title":  "Kanari Assembly Title", "assembly's place": "Kanari Assembly Place", "why it is cancelled": "Kanari reason to cancel",
	"item": "Kanari item of an agenda", "assembly's guest": "Kanari Guest of Assembly", "need": string(assembly.Interpretation),
	"note": "Kanari note of minutes", "note's who": "kanari-who-of-note", "note's what": "Kanari what of a note",
	"task": "Kanari task to do", "task's who": "kanari-who-of-task", "minutes": "Kanari line of minutes", "heading": "Kanari heading", "drawn": "Kanari Drawn",
}

// disguises are ways in which a text can stand in a file and still be read.
func disguises(text string) [][]byte {
	all := [][]byte{[]byte(text), []byte(hex.EncodeToString([]byte(text)))}
	for shift := range 3 { // base64 of a text depends on where in three bytes it begins
		padded := append(bytes.Repeat([]byte{'x'}, shift), text...)
		for _, encoding := range []*base64.Encoding{base64.RawStdEncoding, base64.RawURLEncoding} {
			encoded := encoding.EncodeToString(padded[:len(padded)/3*3])
			all = append(all, []byte(encoded[min(4*min(shift, 1), len(encoded)):]))
		}
	}
	return all
}

// readable searches every file beside the database for the canaries.
func readable(t *testing.T, path string) {
	t.Helper()
	if pgtest.On() { // the values are looked at by TestSealedColumnsAreSealed
		return
	}
	files, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*"))
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for what, text := range canaries {
			for _, disguise := range disguises(text) {
				if bytes.Contains(data, disguise) {
					t.Errorf("%s has the %s in it, as %s", filepath.Base(file), what, disguise)
				}
			}
		}
	}
}

func TestNothingIsReadableOnDisk(t *testing.T) {
	path, c := filepath.Join(t.TempDir(), "tocsin.db"), newClock(t)
	s := MustOpen(t, path, c)
	mustSingKanari(t, s, c)
	readable(t, path)

	waiting, err := s.Waiting(t.Context())
	if err != nil || len(waiting) != 1 {
		t.Fatal(waiting, err)
	}
	late := Incoming{Kind: Message, Body: Body{Text: canaries["late"], Addressed: true}}
	if err := s.Decrypted(t.Context(), waiting[0], late); err != nil {
		t.Fatal(err)
	}
	readable(t, path)
	MustDo(t, s, func(t *Tx) error { return errors.Join(t.Handled("$1", "vote", "b1"), t.Handled("$2", "", "")) })
	if err := errors.Join(s.Delivered(t.Context(), Txn("$1", 0), "$said"), s.Dropped(t.Context(), Txn("$1", 1))); err != nil {
		t.Fatal(err)
	}
	readable(t, path)
	if err := s.Close(); err != nil { // its WAL goes into the file
		t.Fatal(err)
	}
	readable(t, path)
}

// TestCanariesAreSeen makes sure that the search would find something.
func TestCanariesAreSeen(t *testing.T) {
	text := canaries["title"]
	for shift := range 3 {
		encoded := base64.StdEncoding.EncodeToString([]byte("xyz"[:shift] + text + " and more"))
		found := false
		for _, disguise := range disguises(text) {
			found = found || bytes.Contains([]byte(encoded), disguise)
		}
		if !found {
			t.Errorf("not found in %s", encoded)
		}
	}
}

// mustSingKanari writes the canaries through everything that takes a text.
func mustSingKanari(t *testing.T, s *Store, c *clock) {
	t.Helper()
	in := RoomIntake{
		Matrix: canaries["room's Matrix id"], State: Joined, Name: canaries["room's name"], Encryption: canaries["encryption"],
		Successor: canaries["successor"], Members: []MemberChange{
			{Matrix: canaries["member's Matrix id"], Name: canaries["member's name"], Membership: "join", Since: c.now},
			{Matrix: canaries["invited Matrix id"], Name: canaries["member's name"], Membership: "invite", Since: c.now},
		}, Events: []Incoming{
			{ID: "$1", Sender: canaries["sender"], Kind: Message, Sent: c.now, Body: Body{
				Text: canaries["command"], Addressed: true, Thread: canaries["thread"], Answers: []string{canaries["answer"]}, Target: canaries["thread"],
			}},
			{ID: "$2", Sender: canaries["sender"], Kind: Undecrypted, Sent: c.now, Body: Body{Raw: canaries["raw event"], Session: canaries["session"]}},
		},
	}
	if err := s.Take(t.Context(), Intake{Position: canaries["position"], Rooms: []RoomIntake{in}}); err != nil {
		t.Fatal(err)
	}
	room, member := MustRoom(t, s, canaries["room's Matrix id"]).ID, MustMember(t, s, canaries["member's Matrix id"])
	out := Outgoing{Op: Poll, Text: canaries["said"], Thread: canaries["thread"], ReplyTo: canaries["thread"],
		Answers: []Answer{{canaries["said answer"], canaries["said answer"]}}}
	p := decision.Proposal{
		Circle: room, Title: canaries["title"], Text: canaries["text"], Deadline: c.now.Add(time.Hour),
		Options: []string{canaries["option"]}, Details: decision.Details{Place: canaries["place"]},
	}
	urn := Urn{Circle: room, Ballots: map[decision.Choice]int{decision.Choice(canaries["urn's choice"]): 1}, Guests: []string{canaries["guest"]}}
	MustDo(t, s, func(t *Tx) error {
		added := t.AddProposal(&p)
		_, cast := t.Cast(NewBallot{Proposal: p.ID, Voter: member, Choice: decision.For, Reason: canaries["reason"]})
		_, said := t.Send(room, "$1", 0, out)
		_, said2 := t.Send(room, "$1", 1, out)
		urn.Proposal = p.ID
		_, secret := t.CastSecret(p.ID, member, SecretBallot{canaries["phrase"], decision.Choice(canaries["secret choice"])})
		_, contested := t.Support(p.ID, Contests, Support{member, canaries["reason to contest"]})
		return errors.Join(secret, contested, t.SaveUrn(&urn), added, cast, said, said2, t.SaveDialog(room, member, "propose", canaries["draft"]),
			t.Record(Entry{Circle: room, Member: member, Act: "propose", Ref: p.ID, Detail: canaries["detail"]}), t.meetKanari(room))
	})
}
