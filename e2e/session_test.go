package e2e_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/id"

	"tocsin/stage"
)

// TestRevokedSession has the homeserver close the bot's session: the program says
// what to do and ends; done so, it goes on with everything it knew.
func TestRevokedSession(t *testing.T) {
	t.Parallel()
	server := mustStage(t)
	bot := mustProcess(t, server, "tocsin-revoked", "rules: {question: {deadline: 30d}}")
	c := mustCircle(t, server, bot, "Jamila", "Karim")
	c.mustSay(c.members[0], `!proposer question "Qui revient ?"`)
	c.mustHear("N° 1")
	c.mustSay(c.members[1], "!vote 1 pour")
	c.mustHear("✓ N° 1")

	mustRevoke(t, server, bot)
	if code := bot.wait(time.Minute); code != 5 {
		t.Fatalf("exit code %d after the session was closed\n%s", code, tail(bot.log.String()))
	}
	bot.start()
	if code := bot.wait(time.Minute); code != 5 {
		t.Fatalf("exit code %d at the next start", code)
	}
	for _, word := range []string{"crypto.db", "À faire"} {
		if bot.count(word) == 0 {
			t.Errorf("the message does not say %q\n%s", word, tail(bot.log.String()))
		}
	}
	missed := c.mustSay(c.members[0], "!vote 1 contre") // for the device that is gone
	for _, name := range []string{"crypto.db", "crypto.db-wal", "crypto.db-shm"} {
		path := filepath.Join(bot.dir, "data", name)
		if err := os.Rename(path, path+".away"); err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
	}
	bot.start()
	time.Sleep(2 * time.Second)
	event := c.mustSay(c.members[0], "!résultat 1")
	answer := c.mustAnswerAll([]id.EventID{event}, time.Minute)[event]
	if !contains(answer.Body, "Ont voté : 1 membre sur 2") && !contains(answer.Body, "Ont voté : 2 membres sur 2") {
		t.Errorf("the result was %q", answer.Body)
	}
	t.Logf("said while no device could read it: %s", missed)
}

// mustRevoke removes all devices of the bot, as its account's owner can.
func mustRevoke(t *testing.T, server *stage.Server, bot *process) {
	t.Helper()
	client, err := mautrix.NewClient(server.URL, "", "")
	if err != nil {
		t.Fatal(err)
	}
	_, err = client.Login(t.Context(), &mautrix.ReqLogin{
		Type:       mautrix.AuthTypePassword,
		Identifier: mautrix.UserIdentifier{Type: mautrix.IdentifierTypeUser, User: string(bot.account.UserID)},
		Password:   bot.account.Password, StoreCredentials: true,
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := client.LogoutAll(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// TestVerified makes sure that members see the bot's device as signed by its owner.
func TestVerified(t *testing.T) {
	t.Parallel()
	server := mustStage(t)
	bot := mustProcess(t, server, "tocsin-verified")
	c := mustCircle(t, server, bot, "Lina")
	resp, err := c.members[0].Client().QueryKeys(t.Context(), &mautrix.ReqQueryKeys{
		DeviceKeys: map[id.UserID]mautrix.DeviceIDList{bot.account.UserID: {}},
	})
	if err != nil {
		t.Fatal(err)
	}
	self := resp.SelfSigningKeys[bot.account.UserID]
	signed := 0
	for _, device := range resp.DeviceKeys[bot.account.UserID] {
		for key := range device.Signatures[bot.account.UserID] {
			if _, ok := self.Keys[key]; ok {
				signed++
			}
		}
	}
	if signed != 1 {
		text, _ := json.Marshal(resp)
		t.Errorf("%d devices are signed by their owner: %s", signed, text)
	}
}
