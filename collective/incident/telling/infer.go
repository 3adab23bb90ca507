package telling

import "tocsin/collective/incident"

// As many calls as nobody makes to a phone that is answered, and as many minutes as nobody holds.
const (
	enoughCalls = 3
	enoughHold  = 30
)

// way is what an obstacle says about the way in: its channel, the state of it, and the work that
// somebody else has with it.
type way struct{ channel, state, task string }

// ways are the obstacles that say something. The online form is open; who finds the
// counter behind an appointment finds it restricted. A sent letter without answer says nothing.
var ways = map[string]way{
	"guichet-ferme":            {"guichet", "ferme", ""},
	"horaires-reduits":         {"guichet", "restreint", ""},
	"rdv-obligatoire":          {"guichet", "restreint", "rdv"},
	"rdv-en-ligne":             {"guichet", "restreint", "rdv"},
	"refus-accueil":            {"guichet", "restreint", ""},
	"telephone-injoignable":    {"telephone", "inconnu", "attente-telephone"},
	"telephone-supprime":       {"telephone", "ferme", ""},
	"numero-payant":            {"telephone", "restreint", ""},
	"sans-reponse":             {"", "", "relance"},
	"formulaire-en-ligne-seul": {"formulaire-en-ligne", "ouvert", "formulaire"},
	"pieces-en-ligne-seul":     {"formulaire-en-ligne", "ouvert", "scan-envoi"},
	"identification-exigee":    {"formulaire-en-ligne", "restreint", "itsme-pin"},
	"smartphone-impose":        {"application", "ouvert", "itsme-pin"},
	"impression-supprimee":     {"", "", "impression"},
	"langue-jargon":            {"", "", "explication"},
	"pieces-redemandees":       {"", "", "scan-envoi"},
}

// infer adds what follows from what was said.
func (t *Told) infer(wait waited) {
	calls := t.Values[incident.Attempts] > 0 || t.Values[incident.PhoneMinutes] > 0
	if t.Values[incident.Attempts] >= enoughCalls || t.Values[incident.PhoneMinutes] >= enoughHold {
		t.guess(incident.Obstacle, "telephone-injoignable")
	}
	if t.Values[incident.Rounds] > 0 {
		t.guess(incident.Obstacle, "pieces-redemandees")
	}
	if t.Values[incident.Months] > 0 {
		t.guess(incident.Consequence, "revenu-perdu")
	}
	if wait.alone(calls) && t.Values[incident.Minutes] == 0 {
		t.guess(incident.Worker, "personne")
	}
	if worked := calls || t.Values[incident.Minutes] > 0; worked || t.Sure[incident.Task] {
		t.guess(incident.Worker, "travailleur-social")
	} else if t.Codes.Task != "" && t.Codes.Worker == "" {
		t.Codes.Task = "" // a word such as itsme, without any work
		delete(t.Sure, incident.Task)
	}
	t.inferWay()
	if calls {
		t.guess(incident.Task, "attente-telephone")
	}
	if t.Values[incident.Minutes] > 0 {
		t.guess(incident.Task, ways[t.Codes.Obstacle].task)
	}
	t.work(wait.held)
}

// inferWay takes the channel of the obstacle and its state, over others that were said beside them: a counter that
// is closed in the afternoon is restricted.
func (t *Told) inferWay() {
	w := ways[t.Codes.Obstacle]
	if w.channel == "" {
		return
	}
	for d, own := range map[incident.Dimension]string{incident.Channel: w.channel, incident.State: w.state} {
		if t.Codes.Of(d) != own {
			t.Codes.Set(d, "")
			delete(t.Unsure, d)
			t.guess(d, own)
		}
	}
}

// work adds the minutes on hold to those of work, where somebody else held, without those that the person did.
func (t *Told) work(own int) {
	if t.Codes.Worker != "personne" && t.Codes.Worker != "abandonnee" && t.Codes.Worker != "" {
		held := max(0, t.Values[incident.PhoneMinutes]-own)
		t.Values[incident.Minutes] = min(t.Values[incident.Minutes]+held, limits[incident.Minutes])
	}
}
