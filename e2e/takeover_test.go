package e2e_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/id"

	"tocsin/internal/pgtest"
)

// mustSecond makes a second process for the account of a first one, on another machine so to say:
// with a folder of its own, in which there are the same keys.
func (p *process) mustSecond() *process {
	p.tb.Helper()
	second := of(p.tb, p.trial.Second(p.tb.TempDir()))
	for _, name := range []string{"config.yaml", "data/key", "data/recovery-key"} {
		text, err := os.ReadFile(filepath.Join(p.dir, name))
		if err != nil {
			p.tb.Fatal(err)
		}
		if err := os.MkdirAll(filepath.Join(second.dir, "data"), 0o700); err != nil {
			p.tb.Fatal(err)
		}
		second.mustWrite(name, string(text))
	}
	return second
}

// TestTakeover: of two processes with one PostgreSQL database one serves. It is killed again and
// again while members vote, and the other one takes over: every ballot is answered once, by the
// same device. Beside them another account is served from the same server.
func TestTakeover(t *testing.T) {
	pgtest.Need(t)
	server := mustStage(t)
	bot := mustProcess(t, server, "tocsin-two", "rules: {question: {deadline: 30d}}")
	bot.trial.Env = append(bot.trial.Env, "TOCSIN_DATABASE="+pgtest.URL(t, bot.dir))
	c := mustCircle(t, server, bot, "Zoé", "Yanis", "Xavier")
	other := mustProcess(t, server, "tocsin-beside", "rules: {question: {deadline: 30d}}")
	other.trial.Env = append(other.trial.Env, "TOCSIN_DATABASE="+pgtest.URL(t, other.dir))
	beside := mustCircle(t, server, other, "Wanda", "Victor")
	beside.mustSay(beside.members[0], `!proposer question "À côté ?"`)
	beside.mustHear("N° 1")

	c.mustSay(c.members[0], `!proposer question "Qui reprend ?"`)
	c.mustHear("N° 1")
	pair := []*process{bot, bot.mustSecond()}
	pair[1].start()
	eventually(t, "the second one waits", 20*time.Second, func() bool { return pair[1].count("another process serves this account") == 1 })

	var events []id.EventID
	for round := range 4 {
		for i, m := range c.members {
			events = append(events, c.mustSay(m, "!vote 1 "+[]string{"pour", "contre"}[(round+i)%2]))
		}
		serves, waits := pair[round%2], pair[(round+1)%2]
		ready := waits.count("msg=ready")
		serves.kill()
		killed := time.Now()
		eventually(t, "the other one takes over", 20*time.Second, func() bool { return waits.count("msg=ready") > ready })
		t.Logf("ready %s after the kill", time.Since(killed).Round(time.Millisecond))
		serves.start()
	}
	answers := c.mustAnswerAll(events, 2*time.Minute)
	for _, event := range events {
		if body := answers[event].Body; !strings.HasPrefix(body, "✓") {
			t.Errorf("a ballot was answered with %q", body)
		}
	}
	result := c.mustSay(c.members[1], "!résultat 1")
	if body := c.mustAnswerAll([]id.EventID{result}, time.Minute)[result].Body; !contains(body, "3 membres sur 3") {
		t.Errorf("the result: %s", body)
	}
	if n := c.mustCountDevices(); n != 1 {
		t.Errorf("%d devices", n)
	}
	again := beside.mustSay(beside.members[1], "!vote 1 pour")
	if body := beside.mustAnswerAll([]id.EventID{again}, time.Minute)[again].Body; !strings.HasPrefix(body, "✓") {
		t.Errorf("beside: %s", body)
	}
	for _, p := range append(pair, other) {
		if code := p.stop(); code != 0 {
			t.Errorf("exit code %d\n%s", code, p.log.Tail())
		}
		if p.count(os.Getenv("TOCSIN_TEST_POSTGRES")) > 0 {
			t.Error("the address was logged")
		}
	}
}

// mustCountDevices counts the devices of the bot as members see them.
func (c *circle) mustCountDevices() int {
	c.tb.Helper()
	resp, err := c.members[0].Client().QueryKeys(c.tb.Context(), &mautrix.ReqQueryKeys{
		DeviceKeys: map[id.UserID]mautrix.DeviceIDList{c.bot.account.UserID: {}},
	})
	if err != nil {
		c.tb.Fatal(err)
	}
	return len(resp.DeviceKeys[c.bot.account.UserID])
}
