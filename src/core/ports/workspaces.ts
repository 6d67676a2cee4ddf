/** Where the app is installed: a workspace, or an organisation with all of its own. Values are secret. */
export interface Installations {
  /** What was kept for a workspace's or organisation's id, or null. */
  get(id: string): Promise<string | null>;
  put(id: string, secret: string): Promise<void>;
  /** All workspaces and organisations of which anything is kept. */
  ids(): Promise<readonly string[]>;
  /** When what is kept was last put; null where nothing is. */
  installedAt(id: string): Promise<number | null>;
  /** Forgets what was kept by then; false where there is nothing, or it is newer. */
  remove(id: string, by: number): Promise<boolean>;
  /** Seals with the newest key what an older one has sealed, and says how many those were. */
  reseal(): Promise<number>;
}

/** A workspace as it has chosen. */
export interface Workspace {
  readonly team: string;
  /** The organisation it belongs to, where Slack has said so. */
  readonly enterprise: string | null;
  /** False where its people want no model to read what is theirs. */
  readonly hasModel: boolean;
}

export interface Workspaces {
  /** As chosen; with everything as usual where nothing was. */
  find(team: string): Promise<Workspace>;
  /** Remembers which organisation a workspace belongs to; where that has the app, the workspace has it. */
  belongs(team: string, enterprise: string): Promise<void>;
  chooseModel(team: string, hasModel: boolean): Promise<void>;
  /** The app left a workspace then, or an organisation with all its workspaces; none where it is still installed. */
  left(id: string, at: number): Promise<void>;
  /** The app is there again: nothing is deleted. */
  back(id: string): Promise<void>;
  /** The workspaces that the app has left, by then where that is said. */
  gone(by?: number): Promise<readonly string[]>;
  /** Deletes everything that is a workspace's own, its installation too. */
  erase(team: string): Promise<void>;
}
