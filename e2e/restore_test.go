package e2e_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"maunium.net/go/mautrix/id"

	"tocsin/stage"
)

// mustRun runs a subcommand to its end.
func (p *process) mustRun(args ...string) string {
	p.tb.Helper()
	path, err := program()
	if err != nil {
		p.tb.Fatal(err)
	}
	cmd := exec.Command(path, append(args, "-config", filepath.Join(p.dir, "config.yaml"))...)
	cmd.Env = p.trial.Env
	out, err := cmd.CombinedOutput()
	if err != nil {
		p.tb.Fatalf("%v: %v\n%s", args, err, out)
	}
	return string(out)
}

// TestRestore backs up while members write, and brings the bot back from it elsewhere, after more was
// said: its device is verified, nothing is said twice, and what can be known is known.
func TestRestore(t *testing.T) {
	t.Parallel()
	server := mustStage(t)
	bot := mustProcess(t, server, "tocsin-restore", `hours: {days: [lun, mar, mer, jeu, ven, sam, dim], from: "0:00", to: "23:59"}`,
		"rules: {question: {deadline: 30d, early: no}}")
	c := mustCircle(t, server, bot, "Ronja", "Sylvain")
	c.mustSay(c.members[0], `!proposer question "Qui revient ?"`)
	c.mustHear("N° 1")
	before := c.mustSay(c.members[1], "!vote 1 pour")
	c.mustHear("✓ N° 1")
	plain := mustPlain(t, c)

	var events []id.EventID
	for i := range 12 { // some are under way when the copy is made
		events = append(events, c.mustSay(c.members[i%2], "!résultat 1"))
	}
	backup := filepath.Join(t.TempDir(), "one.tocsin")
	t.Log(bot.mustRun("backup", backup))
	events = append(events, c.mustSay(c.members[1], "!vote 1 contre"))
	since := plain.mustSay(c.members[0], `!proposer question "Entre-temps ?"`)
	plain.mustHear("N° 2")
	c.mustAnswerAll(append(events, before), time.Minute)
	bot.kill()
	lost := c.mustSay(c.members[0], "!résultat 1") // nobody is there
	mustMove(t, bot)
	t.Log(bot.mustRun("restore", backup))
	bot.start()
	c.mustHear("Je reviens d'une sauvegarde")

	after := c.mustSay(c.members[0], "!résultat 1")
	answers := c.mustAnswerAll([]id.EventID{after}, time.Minute) // and none of before has two
	if got := answers[after].Body; !contains(got, "Qui revient ?") || !contains(got, "1 membre sur 2") {
		t.Errorf("of the vote it knows %q", got)
	}
	if _, answered := answers[lost]; answered {
		t.Error("what was sent to a device that is gone was answered")
	}
	again := plain.mustSay(c.members[0], "!résultat 2")
	if got := plain.mustAnswerAll([]id.EventID{again}, time.Minute); !contains(got[again].Body, "Entre-temps ?") {
		t.Errorf("said in clear after the backup, it is lost: %q", got[again].Body)
	} else if len(plain.answers(c.members[0])[since]) > 1 {
		t.Error("it was answered twice")
	}
	for room, n := range map[id.RoomID]int{c.room: 0, plain.room: 0} {
		for _, s := range c.members[0].Since(0) {
			if s.Room == room && contains(s.Body, "Je reviens d'une sauvegarde") {
				n++
			}
		}
		if n != 1 {
			t.Errorf("a circle was told %d times", n)
		}
	}
}

// mustPlain is another circle of the same members, without encryption.
func mustPlain(t *testing.T, c *circle) *circle {
	t.Helper()
	room, err := c.members[0].CreateRoom(t.Context(), "Namur", false, c.bot.account.UserID)
	if err != nil {
		t.Fatal(err)
	}
	if err := c.members[0].Invite(t.Context(), room, c.members[1].UserID); err != nil {
		t.Fatal(err)
	}
	if err := c.members[1].Join(t.Context(), room); err != nil {
		t.Fatal(err)
	}
	p := &circle{tb: t, room: room, bot: c.bot, members: []*stage.Member{c.members[0], c.members[1]}}
	if err := p.members[0].WaitJoined(t.Context(), room, c.bot.account.UserID); err != nil {
		t.Fatal(err)
	}
	p.mustHear("Bonjour, je suis Tocsin")
	return p
}

// mustMove leaves the bot nothing but its key and its configuration, as on another machine.
func mustMove(t *testing.T, p *process) {
	t.Helper()
	data := filepath.Join(p.dir, "data")
	if err := os.Rename(data, data+".lost"); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(data, 0o700); err != nil {
		t.Fatal(err)
	}
	key, err := os.ReadFile(filepath.Join(data+".lost", "key"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(data, "key"), key, 0o600); err != nil {
		t.Fatal(err)
	}
}
