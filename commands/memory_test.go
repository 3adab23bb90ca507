package commands_test

import (
	"context"
	"fmt"
	"log/slog"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/collective/hours"
	"tocsin/commands"
	"tocsin/i18n"
	"tocsin/storage"
	"tocsin/transcript"
)

// memory is a transcript.World without Matrix: a real database and a real engine,
// and rooms that are lists.
type memory struct {
	tb     testing.TB
	path   string
	rules  map[decision.Kind]decision.Rules
	now    time.Time
	store  *storage.Store
	engine *commands.Engine
	heard  map[string][]transcript.Line // by room, not yet asked for
	last   map[string]string            // last message of someone in a room
	polls  map[string]string            // last poll of a room
	events int
}

// start is a Monday, in the past of any machine that runs the tests.
var start = time.Date(2025, time.November, 24, 14, 0, 0, 0, mustZone("Europe/Brussels"))

func mustZone(name string) *time.Location {
	zone, err := time.LoadLocation(name)
	if err != nil {
		panic(err)
	}
	return zone
}

// testSettings are rules that make transcripts short to read.
func testSettings(rules map[decision.Kind]decision.Rules) commands.Settings {
	return commands.Settings{Language: i18n.French, Zone: start.Location(), Rules: rules, Hours: hours.Default(),
		Pick: func(n int) int { return n / 2 }}
}

func newMemory(tb testing.TB, rules map[decision.Kind]decision.Rules) *memory {
	tb.Helper()
	m := &memory{
		tb: tb, rules: rules, path: filepath.Join(tb.TempDir(), "tocsin.db"), now: start,
		heard: map[string][]transcript.Line{}, last: map[string]string{}, polls: map[string]string{},
	}
	m.open()
	tb.Cleanup(func() { _ = m.store.Close() })
	return m
}

func (m *memory) open() {
	m.tb.Helper()
	store, err := storage.Open(context.Background(), storage.Options{
		Path: m.path, Key: make([]byte, storage.KeySize), Now: func() time.Time { return m.now },
	})
	if err != nil {
		m.tb.Fatal(err)
	}
	texts, err := i18n.Load()
	if err != nil {
		m.tb.Fatal(err)
	}
	m.store = store
	m.engine = commands.New(store, texts, testSettings(m.rules), slog.New(slog.NewTextHandler(m.tb.Output(), nil)))
}

func (m *memory) Restart() error {
	if err := m.store.Close(); err != nil {
		return err
	}
	m.open()
	return nil
}

func (m *memory) Enter(s transcript.Section) error {
	room := storage.RoomIntake{Matrix: roomID(s), State: storage.Joined, Kind: storage.Circle, Name: s.Room}
	if !s.Plain {
		room.Encryption = `{"algorithm":"m.megolm.v1.aes-sha2"}`
	}
	members := s.Members
	if s.Direct {
		room.Kind, room.Name, members = storage.Direct, "", []string{s.Room}
	}
	for _, name := range members {
		room.Members = append(room.Members, storage.MemberChange{
			Matrix: userID(name), Name: strings.ToUpper(name[:1]) + name[1:], Membership: "join", Since: m.now,
		})
	}
	if err := m.store.Take(context.Background(), storage.Intake{Rooms: []storage.RoomIntake{room}}); err != nil {
		return err
	}
	return m.engine.Tick(context.Background())
}

func roomID(s transcript.Section) string {
	if s.Direct {
		return "!dm-" + s.Room + ":test"
	}
	return "!" + s.Room + ":test"
}

func userID(name string) string { return "@" + name + ":test" }

func (m *memory) Do(s transcript.Section, line transcript.Line) error {
	m.events++
	e := storage.Incoming{
		ID: fmt.Sprintf("$event%d", m.events), Sender: userID(line.Who), Kind: storage.Message, Sent: m.now,
		Body: storage.Body{Text: line.Text, Addressed: commands.IsCommand(line.Text), Clear: line.Verb == transcript.Clear},
	}
	own := roomID(s) + line.Who
	switch line.Verb {
	case transcript.Edit:
		e.Kind, e.Body.Target = storage.Edit, m.last[own]
	case transcript.Remove:
		e.Kind, e.Body.Target = storage.Redaction, m.last[own]
	case transcript.Choose:
		e.Kind, e.Body = storage.PollResponse, storage.Body{Target: m.polls[roomID(s)], Answers: strings.Fields(line.Text)}
		m.last[own] = e.ID
	default:
		m.last[own] = e.ID
	}
	in := storage.Intake{Rooms: []storage.RoomIntake{{Matrix: roomID(s), Events: []storage.Incoming{e}}}}
	if err := m.store.Take(context.Background(), in); err != nil {
		return err
	}
	_, err := m.engine.Drain(context.Background())
	return err
}

func (m *memory) Advance(d time.Duration) error {
	m.now = m.now.Add(d)
	return m.engine.Tick(context.Background())
}

// Heard delivers the outbox, as far as it goes, and returns what came to a room.
func (m *memory) Heard(s transcript.Section, _ int) ([]transcript.Line, error) {
	ctx := context.Background()
	rooms, err := m.store.Rooms(ctx)
	if err != nil {
		return nil, err
	}
	for {
		deliveries, err := m.store.Outbox(ctx)
		if err != nil || len(deliveries) == 0 {
			lines := m.heard[roomID(s)]
			delete(m.heard, roomID(s))
			return lines, err
		}
		for _, d := range deliveries {
			i := slices.IndexFunc(rooms, func(r storage.Room) bool { return r.ID == d.Room })
			to := rooms[i].Matrix
			m.heard[to] = append(m.heard[to], asLine(d))
			m.events++
			id := fmt.Sprintf("$said%d", m.events)
			if d.Op == storage.Poll {
				m.polls[to] = id
			}
			if err := m.store.Delivered(ctx, d.Txn, id); err != nil {
				return nil, err
			}
		}
	}
}

// asLine writes what Tocsin says as a line of a transcript.
func asLine(d storage.Delivery) transcript.Line {
	line := transcript.Line{Who: transcript.Bot, Text: transcript.Plain(d.Text)}
	switch d.Op {
	case storage.Say:
		if d.Rings {
			line.Verb = transcript.Ring
		}
		if d.Edits != "" {
			line.Verb = transcript.Edit
		}
	case storage.Poll:
		poll := transcript.Choice{Question: d.Text, Max: d.Max}
		for _, a := range d.Answers {
			poll.Answers = append(poll.Answers, a.Text)
		}
		return poll.Line()
	case storage.Attach:
		return transcript.Attachment{Name: d.File.Name, MIME: d.File.MIME, Caption: d.Text, Data: d.File.Data}.Line()
	case storage.PollEnd:
		line.Verb = transcript.PollEnd
	case storage.Redact:
		line.Verb = transcript.Remove
	}
	return line
}
