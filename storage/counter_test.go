package storage_test

import (
	"bytes"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/commands"
	"tocsin/i18n"
	"tocsin/storage"
)

// What must be nowhere: the parts of a client's name, numbers and account that no mask leaves.
const client = "Mme Zibelinette (85.07.30-033.28, BE71 0961 2345 6769, 0478/12.34.56)"

var clientParts = []string{"Zibelinette", "033.28", "2345 6769", "0478/12"}

// counter is a polling with a log at its most talkative, in which members tell reports.
type counter struct {
	*polling
	log bytes.Buffer
}

func newCounter(t *testing.T) *counter {
	c := &counter{polling: newPolling(t)}
	texts, err := i18n.Load()
	if err != nil {
		t.Fatal(err)
	}
	log := slog.New(slog.NewTextHandler(&c.log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	c.engine = commands.New(c.store, texts, commands.Settings{Language: i18n.French, Zone: time.UTC, Rules: decision.Usual()}, log)
	return c
}

// message is what a member writes, as the bot reads it.
func (c *counter) message(member int, text string) storage.Incoming {
	c.events++
	e := storage.Incoming{ID: fmt.Sprintf("$%d", c.events), Sender: fmt.Sprintf("@m%d:test", member), Kind: storage.Message, Sent: c.now}
	e.Body = storage.Body{Text: text, Addressed: commands.IsCommand(text)}
	e.Body.Overheard = !e.Body.Addressed && c.engine.Overheard(text)
	return e
}

func (c *counter) edit(member int, target, text string) storage.Incoming {
	e := c.message(member, text)
	e.Kind, e.Body.Target = storage.Edit, target
	return e
}

// take takes events and handles them. The attacker looks while they wait, when they are
// handled, and when what is said because of them has gone out.
func (c *counter) take(room string, events ...storage.Incoming) (said string) {
	c.Helper()
	if err := c.store.Take(c.Context(), storage.Intake{Rooms: []storage.RoomIntake{{Matrix: room, Events: events}}}); err != nil {
		c.Fatal(err)
	}
	c.look("it waits")
	if _, err := c.engine.Drain(c.Context()); err != nil {
		c.Fatal(err)
	}
	c.look("it is handled")
	said = c.deliver()
	c.look("it is answered")
	return said
}

// finds are the places, sealed or not, at which a part of the client's data is.
func (c *counter) finds() (finds []string) {
	disk := storage.Disk(c.T, c.path)
	sealed := storage.Unsealed(c.T, make([]byte, storage.KeySize), disk)
	for _, part := range clientParts {
		for name, data := range map[string][]byte{"disk": disk, "log": c.log.Bytes()} {
			if bytes.Contains(data, []byte(part)) {
				finds = append(finds, part+" on the "+name)
			}
		}
		for _, find := range sealed {
			if strings.Contains(find.Text, part) {
				finds = append(finds, part+" in "+strings.TrimSpace(find.Text))
			}
		}
	}
	return finds
}

func (c *counter) look(when string) {
	c.Helper()
	if finds := c.finds(); len(finds) > 0 {
		c.Errorf("after event %d, while %s: %.300q", c.events, when, finds)
	}
}

const liege = "!liege:test"

// reports is how many reports were told.
func (c *counter) reports() (n int) {
	for {
		err := c.store.Do(c.Context(), func(tx *storage.Tx) error {
			_, err := tx.Report(n + 1)
			return err
		})
		if err != nil {
			return n
		}
		n++
	}
}
