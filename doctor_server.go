package main

import (
	"context"
	"fmt"
	"time"

	"tocsin/bot"
	"tocsin/storage"
)

// By how much a clock may be wrong: a vote closes by this machine's, and a ballot is in time by the
// homeserver's.
const (
	someSkew = 10 * time.Second
	muchSkew = 2 * time.Minute
)

// serverFindings are about the homeserver, the session and the device.
func (h house) serverFindings(ctx context.Context, s *storage.Sealer) []finding {
	e := bot.Examine(ctx, h.Homeserver, bot.DeviceAt{Dir: h.Data, Address: h.address}, s)
	if e.Answers != nil {
		return []finding{found("serveur Matrix", "", failure{exitUnexpected, h.Homeserver + " ne répond pas comme un serveur Matrix.",
			"vérifiez homeserver, le réseau et le serveur. Un bot qui tourne attend et reprend seul.", e.Answers})}
	}
	all := []finding{found("serveur Matrix", h.Homeserver+" répond, Matrix "+e.Newest, nil), clockFinding(e)}
	if !e.Started {
		if err := h.canLogin(); err != nil {
			return append(all, found("session", "", err))
		}
		return append(all, found("session", "pas encore : ouverte au premier démarrage", nil))
	}
	if e.Store != nil {
		return append(all, found("session", "", h.deviceFailure(e.Store)))
	} else if e.Session != nil {
		return append(all, found("session", "", h.botFailure(e.Session)))
	}
	all = append(all, found("session", "acceptée par le serveur", nil))
	for _, part := range []struct {
		name, note, what string
		err              error
	}{
		{"appareil", "ses clés sont publiées", "Les clés de l'appareil ne sont pas celles que le serveur montre.", e.Device},
		{"identité", "l'appareil est vérifié", "L'appareil n'est pas vérifié : les membres verront un avertissement.", e.Verified},
	} {
		if part.err != nil {
			all = append(all, found(part.name, "", failure{exitSession, part.what, h.again(), part.err}))
			continue
		}
		all = append(all, found(part.name, part.note, nil))
	}
	if e.OneTime == 0 {
		return append(all, warn("clés à usage unique", "il n'en reste pas", "démarrez le bot : il en publie. S'il tourne, voyez son journal."))
	}
	return append(all, found("clés à usage unique", fmt.Sprint(e.OneTime), nil))
}

func clockFinding(e bot.Examination) finding {
	off := e.Skew.Abs().Round(time.Second)
	todo := "mettez les deux machines à l'heure (timedatectl set-ntp true) : un vote se clôt à l'heure de celle-ci."
	switch {
	case !e.Clock:
		return warn("horloge", "le serveur ne dit pas son heure", "")
	case off > muchSkew:
		f := warn("horloge", fmt.Sprintf("%s d'écart avec le serveur", off), todo)
		f.Verdict, f.code = bad, exitUsage
		return f
	case off > someSkew:
		return warn("horloge", fmt.Sprintf("%s d'écart avec le serveur", off), todo)
	}
	return found("horloge", "à l'heure du serveur, à quelques secondes", nil)
}
