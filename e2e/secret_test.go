package e2e_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"tocsin/collective/phrase"
)

// voters is how many of the circle vote in TestSecretVote; the others do not.
const voters = 27

// TestSecretVote has thirty members decide a digital strike in secret, until everybody
// has found the own ballot in the published file and the file has been counted again.
func TestSecretVote(t *testing.T) {
	t.Parallel()
	server := mustStage(t)
	bot := mustProcess(t, server, "tocsin-secret")
	c := mustAssembly(t, server, bot, assembled)
	start := time.Now()
	all := electors(c.mustDirect())
	pace := time.Since(start) // of this computer today
	deadline := nextMinute(t, 20*time.Second+4*pace)
	c.mustSay(c.members[0], "!proposer greve-numerique \"Éteindre les turlutaines\" "+strikeDays()+
		" jusqu'à "+deadline.Format("2006-01-02T15:04"))
	proposed := c.mustHear("Il faut 15 membres sur 30 au vote, et deux tiers de pour.")
	start = time.Now()
	mustVote(t, all)
	t.Logf("%d direct chats within %s, %d voted within %s, %s before the deadline",
		len(all), pace, voters, time.Since(start), time.Until(deadline))
	mustRefuseAloud(t, c, all[voters])
	asked := c.mustSay(c.members[voters+1], "!résultat 1")
	if answer := c.mustAnswer(asked); answer.Body != proposed.Body { // not a word more than before
		t.Errorf("the result of an open vote is\n%s\nafter\n%s", answer.Body, proposed.Body)
	}
	if time.Now().After(deadline) {
		t.Fatal("the deadline came before the voting was over")
	}
	mustLeaveNoTrace(t, server, bot, all)

	time.Sleep(time.Until(deadline))
	c.mustHear("N° 1 adoptée")
	t.Logf("closed %s after the deadline", time.Since(deadline))
	mustClose(t, c, all)
	told := "le turlupin se trompe"
	must(t, all[voters+2].follow(t.Context(), line{"contester 1 " + told, "sans votre nom"}))
	c.mustHear("Le résultat du n° 1 est contesté : " + told)
	if code := bot.stop(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	mustLeaveNoTrace(t, server, bot, all)
}

// nextMinute is a whole minute that leaves time to vote: deadlines have no seconds.
func nextMinute(tb testing.TB, lead time.Duration) time.Time {
	tb.Helper()
	zone, err := time.LoadLocation("Europe/Brussels")
	must(tb, err)
	return time.Now().In(zone).Add(lead + time.Minute).Truncate(time.Minute)
}

// strikeDays are some days ahead, as members write them.
func strikeDays() string {
	day := time.Now().AddDate(0, 0, 10)
	return "du " + day.Format(time.DateOnly) + " au " + day.AddDate(0, 0, 4).Format(time.DateOnly)
}

// mustVote has everybody who votes do so, at the same time.
func mustVote(tb testing.TB, all []*elector) {
	tb.Helper()
	ctx, cancel := context.WithTimeout(tb.Context(), time.Minute)
	defer cancel()
	errs := make([]error, voters)
	given := make(chan struct{}) // the phrase that others try too
	var group sync.WaitGroup
	for i, e := range all[:voters] {
		group.Go(func() {
			switch {
			case i == lends:
				defer close(given)
			case e.borrows:
				<-given
			}
			errs[i] = e.vote(ctx)
		})
	}
	group.Wait()
	for i, err := range errs {
		if err != nil {
			tb.Fatalf("%s: %v", assembled[i], err)
		}
	}
}

// mustRefuseAloud votes where everybody reads.
func mustRefuseAloud(tb testing.TB, c *circle, e *elector) {
	tb.Helper()
	said := c.mustSay(e.Member, fmt.Sprintf("!vote 1 %s %s", e.choice, e.written))
	if body := c.mustAnswer(said).Body; !contains(body, "je n'ai rien compté") {
		tb.Errorf("a secret ballot before everybody was answered with %q", body)
	}
}

// mustLeaveNoTrace looks for what was said in secret, and for whoever said it.
func mustLeaveNoTrace(tb testing.TB, server interface{ Dir() string }, bot *process, all []*elector) {
	tb.Helper()
	var phrases []string
	for _, e := range all {
		read, err := phrase.Read(e.written)
		must(tb, err)
		phrases = append(phrases, e.written, read, strings.ReplaceAll(read, " ", "-"))
	}
	texts := append([]string{"turlutaine", "turlupin", "recompter"}, assembled...)
	mustNotLog(tb, bot, append(texts, phrases...)...)
	account := bot.account.UserID.Localpart() + "-" // as those of members begin
	mustNotLog(tb, bot, account)
	data := mustRead(tb, bot.dataDir())
	data.mustLack(tb, append(texts, phrases...)...)
	data.without("crypto.db").mustLack(tb, account)
	stored := mustRead(tb, server.Dir())
	stored.mustLack(tb, append(phrases, "turlutaine", "turlupin", "recompter")...)
	if !stored.hold(account) || !data.hold(account) {
		tb.Error("what is there for sure was not found either")
	}
}

func must(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}
