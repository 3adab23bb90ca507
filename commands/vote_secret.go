package commands

import (
	"errors"
	"strings"

	"tocsin/collective/decision"
	"tocsin/collective/phrase"
	"tocsin/i18n"
	"tocsin/storage"
)

// secretRef begins the ref of what a message did that gave a secret ballot: the
// ballot itself is tied to nothing.
const secretRef = "secret:"

// secretDraft is a secret ballot as far as it is known. It is erased with the exchange.
type secretDraft struct {
	Number  int             `json:"number"`
	Version int             `json:"version"` // of the proposal, when it was asked
	Choice  decision.Choice `json:"choice"`
	Misses  int             `json:"misses"`
}

// voteSecretly takes a secret ballot: the choice, then the phrase. Nothing of it is
// said again, written to the journal, or tied to the message that brought it.
func (c *Call) voteSecretly(p decision.Proposal, d secretDraft, written string) error {
	if err := c.placeForSecrets(p); err != nil {
		return c.ending(err)
	}
	if !p.Accepts(c.event.Sent) {
		if err := c.tx.CameLate(p.ID, c.member.ID); err != nil {
			return err
		}
		return c.ending(refuse("vote.late-secret", "number", number(p), "deadline", c.moment(p.Deadline)))
	}
	if u, err := c.inUrn(p, c.member.ID); err != nil {
		return err
	} else if u != nil {
		return c.ending(refuse("vote.in-secret-urn", "number", number(p), "channel", c.name("channel."+string(u.Channel))))
	}
	said := written
	if d.Choice == "" {
		choice, rest, err := c.readSecret(p, written)
		if err != nil {
			return c.askOnRefusal(err, voteKey, &d.Misses, &d)
		}
		d.Choice, said = choice, rest
	}
	if d.Choice == "" {
		return c.askSecretChoice(p, d, written)
	}
	if said == "" {
		return c.askPhrase(p, d, "vote.ask-phrase")
	}
	if meaning, _ := c.answers.word(said); meaning == "yes" {
		return c.offerPhrase(p, d)
	}
	words, err := phrase.Read(i18n.Fold(said))
	if err != nil {
		return c.askPhrase(p, d, "vote.not-a-phrase")
	}
	return c.castSecretly(p, d, words)
}

// placeForSecrets says why a secret vote cannot be given here, or nil.
func (c *Call) placeForSecrets(p decision.Proposal) error {
	switch {
	case c.room.Kind != storage.Direct:
		return refuse("vote.secret-here", "number", number(p), "vote", c.name("name."+voteKey))
	case !c.room.Encrypted():
		return refuse("guard.plain-direct")
	}
	return nil
}

// readSecret reads the choice at the start of a text; the rest is the phrase. Of a
// method with options the last two words are the phrase, where the others are a ballot.
func (c *Call) readSecret(p decision.Proposal, text string) (decision.Choice, string, error) {
	words := strings.Fields(text)
	if !p.Rules.Method.HasOptions() {
		if n, rest := leadingNumber(text); rest == "" && n >= 1 && n <= len(p.Rules.Method.Choices()) {
			return p.Rules.Method.Choices()[n-1], "", nil
		}
		choice, n := c.choices[p.Rules.Method].prefix(words)
		return decision.Choice(choice), strings.Join(words[n:], " "), nil
	}
	choice, err := c.readOptions(p, text)
	if err == nil {
		return choice, "", nil
	}
	for cut := max(len(words)-2, 1); cut < len(words); cut++ {
		rest := strings.Join(words[cut:], " ")
		meaning, _ := c.answers.word(rest)
		if _, wrong := phrase.Read(i18n.Fold(rest)); wrong != nil && meaning != "yes" {
			continue
		}
		if choice, err := c.readOptions(p, strings.Join(words[:cut], " ")); err == nil {
			return choice, rest, nil
		}
	}
	var fault *decision.BallotError
	if errors.As(err, &fault) && !errors.Is(err, decision.ErrBallot) {
		return "", "", c.ballotRefusal(p, fault)
	}
	return "", "", nil
}

func (c *Call) readOptions(p decision.Proposal, text string) (decision.Choice, error) {
	return decision.ReadBallot(p.Rules, p.Options, text, c.ballotWord(p.Rules.Method))
}

func (c *Call) askSecretChoice(p decision.Proposal, d secretDraft, written string) error {
	question := append(c.choiceQuestion(p), c.T("vote.secret-means"))
	if written != "" {
		question = append([]string{c.T("vote.unreadable-secret")}, question...)
	}
	c.answer(question...)
	return c.tx.SaveDialog(c.room.ID, c.member.ID, voteKey, d)
}

func (c *Call) askPhrase(p decision.Proposal, d secretDraft, key string) error {
	voted, err := c.tx.HasVotedSecretly(p.ID, c.member.ID)
	if err != nil {
		return err
	}
	if voted && key == "vote.ask-phrase" {
		key = "vote.ask-old-phrase"
	}
	c.say(key, "number", number(p), "yes", c.name("answer.yes"))
	return c.tx.SaveDialog(c.room.ID, c.member.ID, voteKey, d)
}

// offerPhrase proposes two words that nobody has taken.
func (c *Call) offerPhrase(p decision.Proposal, d secretDraft) error {
	voted, err := c.tx.HasVotedSecretly(p.ID, c.member.ID)
	if err != nil {
		return err
	}
	if voted {
		return c.askPhrase(p, d, "vote.ask-old-phrase")
	}
	box, err := c.tx.SecretBallots(p.ID)
	if err != nil {
		return err
	}
	taken := map[string]bool{}
	for _, b := range box {
		taken[b.Phrase] = true
	}
	offer := phrase.Offer(c.settings.Pick, func(words string) bool { return taken[words] })
	c.say("vote.offer-phrase", "phrase", offer)
	return c.tx.SaveDialog(c.room.ID, c.member.ID, voteKey, d)
}

func (c *Call) castSecretly(p decision.Proposal, d secretDraft, words string) error {
	replaced, err := c.tx.CastSecret(p.ID, c.member.ID, storage.SecretBallot{Phrase: words, Choice: d.Choice})
	switch {
	case errors.Is(err, storage.ErrPhraseTaken):
		return c.askPhrase(p, d, "vote.phrase-taken")
	case errors.Is(err, storage.ErrPhraseUnknown):
		return c.askPhrase(p, d, "vote.phrase-unknown")
	case errors.Is(err, storage.ErrGuessing):
		return c.ending(refuse("vote.too-many-phrases", "number", number(p)))
	case err != nil:
		return err
	}
	if err := c.tx.EndDialog(c.room.ID, c.member.ID); err != nil {
		return err
	}
	c.did(voteKey, secretRef+p.ID)
	key := "vote.secret-counted"
	if replaced {
		key = "vote.secret-replaced"
	}
	c.say(key, "number", number(p), "deadline", c.moment(p.Deadline))
	return nil
}
