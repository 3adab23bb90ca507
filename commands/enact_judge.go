package commands

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"

	"tocsin/collective/action"
	"tocsin/collective/assembly"
	"tocsin/storage"
)

// judgeDraft is what somebody thinks of an action, as far as they were asked.
type judgeDraft struct {
	Judging bool              `json:"Judging"` // tells it from the draft of a new action
	Action  string            `json:"action"`
	Who     assembly.Speaker  `json:"who"`
	Answer  action.Evaluation `json:"answer"`
	Asked   string            `json:"asked"`
	Misses  int               `json:"misses"`
}

// judgeQuestions are asked in this order; "judge.ask-KEY" is the question.
func judgeQuestions() []string { return []string{"worked", "failed", "next"} }

// judgeDue asks those who took part three questions, the day after, and tells the circles how
// everybody else can answer.
func judgeDue(c *Call) error {
	a, err := c.tx.ActionByID(c.due.Ref)
	if err != nil || a.State != action.Over {
		return err
	}
	if !c.openHours(a.Circles()...).Holds(c.now) {
		return c.tx.Plan(dueJudge, a.ID, c.openHours(a.Circles()...).Next(c.now))
	}
	args := func(v voice, mark string) []any {
		return []any{"action", v.actionName(a), "enact", mark + v.name("name."+enactKey), "number", itoa(a.Number), "judge", v.name("step.judge")}
	}
	err = c.tellThoseWhoTakePart(a, func(p action.Person) bool { return p.Takes() && !p.Judged }, func(v voice, _ action.Person) []string {
		return []string{v.T("judge.asked", args(v, "")...), v.T("judge.asked-how", args(v, "")...)}
	})
	return errors.Join(err, c.tellCircles(a.Circles(), func(v voice) []string {
		return []string{v.T("judge.asked-circle", args(v, "!")...), v.T("judge.asked-circle-how", args(v, "!")...)}
	}))
}

// judgeAction asks one question after the other, in private: what somebody thinks is read by
// the circle without their name. One may answer for somebody without a screen.
func (c *Call) judgeAction(a action.Action, rest string) error {
	if a.State != action.Over && a.State != action.Evaluated && a.State != action.Underway {
		return refuse("judge.not-yet", append(c.stepArgs(a, "over"), "action", c.actionName(a))...)
	}
	if c.room.Kind != storage.Direct {
		return refuse("judge.in-private", c.stepArgs(a, "judge")...)
	}
	people, err := c.tx.People(a.ID)
	if err != nil {
		return err
	}
	who, err := c.readWho(a, people, rest)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(people, func(p action.Person) bool { return p.Who == who[0] && p.Judged }) {
		return refuse("judge.once", append(c.stepArgs(a, "judge"), "summary", c.name("step.summary"))...)
	}
	return c.askJudge(judgeDraft{Judging: true, Action: a.ID, Who: who[0], Asked: judgeQuestions()[0]}, c.T("judge.begins", "action", c.actionName(a)))
}

func (c *Call) askJudge(d judgeDraft, before ...string) error {
	if err := c.tx.SaveDialog(c.room.ID, c.member.ID, enactKey, d); err != nil {
		return err
	}
	c.answer(append(before, c.T("judge.ask-"+d.Asked), c.T("judge.skip", "skip", c.name("answer.skip")))...)
	return nil
}

// replyJudge takes an answer and asks the next question, or keeps them all.
func (c *Call) replyJudge(raw []byte) error {
	var d judgeDraft
	if err := json.Unmarshal(raw, &d); err != nil {
		return fmt.Errorf("read draft: %w", err)
	}
	text := clean(c.rest)
	if meaning, _ := c.answers.word(text); meaning == "skip" {
		text = ""
	}
	if utf8.RuneCountInString(text) > maxText {
		return c.askOnRefusal(refuse("propose.text-too-long", "max", maxText), enactKey, &d.Misses, &d)
	}
	questions := judgeQuestions()
	switch d.Asked {
	case "worked":
		d.Answer.Worked = text
	case "failed":
		d.Answer.Failed = text
	default:
		d.Answer.Next = text
	}
	if i := slices.Index(questions, d.Asked); i+1 < len(questions) {
		d.Asked = questions[i+1]
		return c.askJudge(d)
	}
	if err := c.tx.EndDialog(c.room.ID, c.member.ID); err != nil {
		return err
	}
	return c.keepJudgement(d)
}

// keepJudgement keeps what somebody thinks, apart from who that is.
func (c *Call) keepJudgement(d judgeDraft) error {
	a, err := c.tx.ActionByID(d.Action)
	if err != nil {
		return err
	}
	if d.Answer.IsZero() {
		c.say("judge.nothing", c.stepArgs(a, "judge")...)
		return nil
	}
	people, err := c.tx.People(a.ID)
	if err != nil {
		return err
	}
	p := action.Person{Who: d.Who, By: c.member.ID}
	if i := slices.IndexFunc(people, func(p action.Person) bool { return p.Who == d.Who }); i >= 0 {
		p = people[i]
	}
	p.Judged = true
	if err := errors.Join(c.tx.SavePerson(a.ID, p), c.tx.AddEvaluation(a.ID, d.Answer)); err != nil {
		return err
	}
	c.say("judge.kept", append(c.stepArgs(a, "summary"), "action", c.actionName(a))...)
	return nil
}
