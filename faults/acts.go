package main

import (
	"context"
	"fmt"
	"regexp"
	"strings"

	"tocsin/collective/decision"
	"tocsin/transcript"
)

// something has a member do one thing or another.
func (w *work) something(ctx context.Context, who int) error {
	switch w.r.below(10) {
	case 0, 1:
		return w.doTask(ctx, who)
	case 2:
		return w.report(ctx, who)
	case 3, 4, 5:
		text := fmt.Sprintf("note %d de %c.", w.number(), 'A'+who)
		_, err := w.say(ctx, act{member: who, kind: note, text: text}, "info : "+text)
		return err
	}
	choice := decision.Majority.Choices()[w.r.below(3)]
	_, err := w.say(ctx, act{member: who, kind: ballot, choice: choice}, fmt.Sprintf("!vote 1 %s", choice))
	return err
}

var taskNumber = regexp.MustCompile(`n° (\d+)`)

// doTask notes a task and takes it.
func (w *work) doTask(ctx context.Context, who int) error {
	text := fmt.Sprintf("coller le feuillet %d", w.number())
	answer, err := w.say(ctx, act{member: who, kind: task, text: text, wait: true}, "!tâche "+text)
	if err != nil {
		return err
	}
	found := taskNumber.FindStringSubmatch(transcript.Plain(answer.Body))
	if found == nil {
		return fmt.Errorf("a task was answered with %q", answer.Body)
	}
	_, err = w.say(ctx, act{member: who, kind: take, text: text, wait: true}, "!tâche "+found[1]+" je prends")
	return err
}

// services are told of in turn; what happened there differs by its number of calls.
var services = []string{"la banque", "la mutuelle", "la commune", "le CPAS", "Actiris"}

// report tells what happened at a counter, and says yes until it is kept.
func (w *work) report(ctx context.Context, who int) error {
	text := fmt.Sprintf("!signaler %s a fermé son guichet, %d appels", services[w.r.below(len(services))], 2+w.r.below(30))
	if _, err := w.say(ctx, act{member: who, kind: tell, wait: true}, text); err != nil {
		return err
	}
	answer, err := w.say(ctx, act{member: who, kind: yes, wait: true}, "oui")
	if err != nil {
		return err
	}
	if !strings.HasPrefix(answer.Body, "✓") {
		return fmt.Errorf("a report was not kept: %q", answer.Body)
	}
	return nil
}
