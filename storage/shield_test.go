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

// TestUnmaskedWordsAreNowhere follows personal data through every way in which it can be told:
// the attacker has the disk, with what is erased in it, the key and the log.
func TestUnmaskedWordsAreNowhere(t *testing.T) {
	c := newCounter(t)
	tell := func(room string, member int, text string) { t.Helper(); c.take(room, c.message(member, text)) }
	told := c.message(1, "!signaler à Liège la mutuelle ne répond plus, 3 appels, "+client)
	c.take(liege, told)
	tell(liege, 1, "10 "+client+" attend")
	tell(liege, 1, "oui citer")
	c.take(liege, c.edit(1, told.ID, "!signaler à Liège la mutuelle ne répond plus, 5 appels, "+client))
	tell(liege, 1, "!signalements 1 corriger la mutuelle ne répond plus à "+client)
	tell(liege, 2, "!signalr la banque a fermé son guichet, "+client)
	for _, text := range []string{"!signaler", "banque", "guichet fermé", "passer", "passer", client + " attend", "oui"} {
		tell(liege, 3, text)
	}
	private := c.message(4, "la banque a fermé son guichet, "+client)
	c.take(dm(4), private)
	c.take(dm(4), c.edit(4, private.ID, "la banque a fermé son guichet, 2 appels, "+client))
	tell(dm(4), 4, "oui citer")
	tell(dm(5), 5, "info : la mutuelle ne répond plus, perte de revenu pour "+client)
	tell(dm(6), 6, "relire 1 la dame attend, "+client)
	tell(dm(6), 6, "vote 1 pour") // a secret one: a question follows
	tell(dm(6), 6, "relire 1 la dame attend, "+client)
	tell(dm(6), 6, "annuler")
	tell(dm(6), 6, "proposer action")
	c.take(dm(6), c.message(6, "!signaler"), c.message(6, "banque"), c.message(6, client+" attend"))
	if reports := c.reports(); reports < 3 {
		t.Errorf("%d reports were told", reports)
	}
}

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

// TestLateWordsAreMaskedToo: the key of a message came after it.
func TestLateWordsAreMaskedToo(t *testing.T) {
	for room, text := range map[string]string{liege: "!signaler la banque a fermé son guichet, " + client, dm(1): "la banque a fermé, " + client} {
		c := newCounter(t)
		late := c.message(1, "")
		late.Kind, late.Body = storage.Undecrypted, storage.Body{Raw: "{}", Session: "s"}
		c.take(room, late)
		waiting, err := c.store.Waiting(t.Context())
		if err != nil || len(waiting) != 1 {
			t.Fatal(waiting, err)
		}
		if err := c.store.Decrypted(t.Context(), waiting[0], c.message(1, text)); err != nil {
			t.Fatal(err)
		}
		c.look("its key has come")
		if said := c.take(room); !strings.Contains(said, "Mme [nom]") && !strings.Contains(said, "région") {
			t.Errorf("%q", said)
		}
	}
}

// TestTheSearchFindsWhatIsNotMasked: on its way in, and in what was said of it. The words of
// other commands stay as they are, so they are the marker.
func TestTheSearchFindsWhatIsNotMasked(t *testing.T) {
	c := newCounter(t)
	marker := c.message(1, `!proposer action "Pour `+client+`"`)
	if err := c.store.Take(t.Context(), storage.Intake{Rooms: []storage.RoomIntake{{Matrix: liege, Events: []storage.Incoming{marker}}}}); err != nil {
		t.Fatal(err)
	}
	if waits := c.finds(); len(waits) < len(clientParts) {
		t.Errorf("of what waits it finds %q", waits)
	}
	if _, err := c.engine.Drain(t.Context()); err != nil {
		t.Fatal(err)
	}
	if finds := strings.Join(c.finds(), "\n"); !strings.Contains(finds, `{"op":"say"`) {
		t.Errorf("of what is said it finds %.500q", finds)
	}
	c.log.WriteString(client)
	if finds := strings.Join(c.finds(), "\n"); strings.Count(finds, "on the log") != len(clientParts) {
		t.Errorf("of the log it finds %.500q", finds)
	}
}
